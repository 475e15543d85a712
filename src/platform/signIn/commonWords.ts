/**
 * Words that people build passwords from, without accents and in lower case; a password made of nothing else is refused.
 * Our own list: what public leaks show to be common everywhere, in Spanish and in Chile.
 */
export const commonWords: readonly string[] = `
abc abc123 abcd abcdef abcdefgh abcdefghijkl abril acceso access admin administrador administradora agosto
albo albos alcalde alcaldesa alcaldia alejandra alejandro alexis amarillo amen amiga amigas amigo amigos amor
amorcito amormio ana andes andrea android angel angeles angelito antofagasta antonia april araucania arica
asdf asdfg asdfgh asdfghjkl asdfghjkln ashley atacama audax august auto autumn aysen azucar azul barcelona
baseball batman bebita bendecida bendicion benjamin bienvenida bienvenido biobio blanco bonita caballo cabildo
calama cambiame camila camion campeon campeones carlos carolina casa casita catalina catolica cazuela cerveza
changeme charlie chile chilechico chilena chileno chillan chocolate cielo claudia clave cobreloa colocolo
completo computador computadora computer comuna comunal concejal concejala concejo concepcion condor conejo
constanza contrasena contrasenia copiapo copihue coquimbo corazon cordillera correo cristian cristo cruzados
cualquiera curico daf daniel daniela december default demo diciembre dideco diego dios diosesamor diosmio
director directora dom domingo dragon eduardo elecciones elena email empanada empresa enero entrar escuela
estrella estrellita everton excel facebook familia febrero february felipe fernanda finanzas florencia flores
football forever fortnite francisca francisco freefire friday futbol gabriela garrablanca gatito gato gmail
gobierno google guest hello helloworld hermana hermano hermosa hockey hola holahola holamundo hospital hotmail
huachipato huemul hunter iloveyou informatica ingreso inicio instagram internet invierno iphone iquique
isabella january jardin javiera jefa jefe jennifer jessica jesucristo jesus joaquin jordan jorge jose josefa
josemiguel juan juanito jueves julio july june junio juntos killer lacalera laroja laserena lau launica leon
letmein liceo linares lkjhgfdsa login losangeles losdeabajo love lover lucas luis luna lunes lunita magallanes
manuel manzana mapuche marcela march maria mariajose mariposa martes martin martina marzo master matias maule
mayo messi metropolitana micasa michael miclave miclavesecreta microsoft miercoles miguel mihija mihijo mimama
minecraft minombre mipapa mipassword mivida mnbvcxz monday monica monkey morado moto muni municipalidad
municipio nada naranja naruto negro nicolas nintendo nose noseque november noviembre nueva nuevo obras october
octubre office oficina ohiggins onetwothree osorno otono pablo palestino paola partido passw0rd password
passwort patricia patricio pedro perrito perro pisco playstation poiuytrewq pokemon politica preciosa
primavera princesa princess prueba pruebas pudu puertomontt puntaarenas qazwsx qazwsxedc qazwsxedcrfv qwert
qwerty qwertyui qwertyuiop rancagua realmadrid ricardo rodrigo rojo ronaldo root rosa rosado rosita sabado
salas samsung sandia santiago sebastian secplac secplan secret secreta secretaria secretario secreto seleccion
september septiembre setiembre shadow siempre sistema sistemas soccer sofia sol solecito soporte spring
starwars summer sunday sunshine superman talca tarapaca teamo teextrano temp temporal temuco tequiero test
testing thomas tigre tomas trabajo transito trustno tuesday ucampeon udechile universidaddechile unodostres
unodostrescuatro user usuaria usuario valdivia valentina valparaiso verano verde veronica vicente vidal
viernes vinadelmar vino virgen vivachile wanderers welcome whatsapp windows winter wsxedc zamorano zaqxsw zxcv
zxcvb zxcvbn zxcvbnm
`
  .trim()
  .split(/\s+/);
