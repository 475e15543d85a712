import { readableColours } from './colour.ts';

/** The portal's only style sheet, in the institution's colour. */
export const styleFor = (colour: string | null): string => {
  const { light, dark } = readableColours(colour);
  return `:root{color-scheme:light dark;--ink:#16202b;--secondary:#495057;--line:#d5dbe1;--control:#7c8791;--paper:#fff;--wash:#f5f7f9;--institution:${light};--on:#fff;--ok:#1b6e3c;--attention:#8a5a00;--late:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--secondary:#b4bcc6;--line:#34404c;--control:#7d8995;--paper:#12181f;--wash:#1a222b;--institution:${dark};--on:#0b1520;--ok:#7fcf9c;--attention:#e6b95c;--late:#ff9d94}}
${sheet}`;
};

const sheet = `*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
a{color:var(--institution);text-underline-offset:2px}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--institution);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--paper);padding:8px 12px;z-index:1}
.wide{max-width:1080px;margin:0 auto;padding:0 16px}
header.top{border-top:6px solid var(--institution);border-bottom:1px solid var(--line)}
header.top .wide{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;justify-content:space-between;padding-block:12px}
.brand{display:flex;gap:12px;align-items:center;font-weight:650;color:var(--ink);text-decoration:none;font-size:1.125rem}
.brand img{height:44px;width:auto}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0;padding:0}
nav a{display:inline-block;padding:6px 0}
nav a[aria-current]{color:var(--ink);font-weight:650;text-decoration:none;border-bottom:3px solid var(--institution)}
.demo{background:var(--wash);border-bottom:1px solid var(--line);font-size:.875rem;padding:6px 0;margin:0}
main{padding:24px 0 48px}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 8px;text-wrap:balance}
h2{font-size:1.25rem;margin:32px 0 8px}
p{margin:8px 0;max-width:70ch}
.secondary{color:var(--secondary)}
.small{font-size:.875rem}
form.ask,.filters{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(200px,100%),1fr));gap:12px;align-items:end}
form.ask{grid-template-columns:minmax(0,1fr) 8rem;background:var(--wash);border:1px solid var(--line);border-radius:4px;padding:16px;margin:20px 0}
::placeholder{color:var(--secondary);opacity:1}
form.ask details,form.ask p{grid-column:1/-1;margin:0}
form.ask summary{cursor:pointer;padding:8px 0}
form.ask label{display:grid;gap:4px;font-weight:550;font-size:.875rem;min-width:0}
form.ask label .secondary{font-weight:400}
input,select,textarea,button,.button{font:inherit;min-height:44px;border:1px solid var(--control);border-radius:4px;background:var(--paper);color:var(--ink);padding:8px 10px;font-weight:400;width:100%;min-width:0}
button{background:var(--institution);border-color:var(--institution);color:var(--on);font-weight:600;cursor:pointer}
.sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(220px,100%),1fr));gap:8px 24px;margin:16px 0;padding:0}
.sums dt{color:var(--secondary);font-size:.875rem}
.sums dd{margin:0;font-size:1.25rem;font-weight:650}
.phases{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:16px 0;padding:0}
.phases a{display:inline-flex;gap:8px;align-items:center;min-height:36px;border:1px solid var(--line);border-radius:18px;padding:4px 14px;text-decoration:none;color:var(--ink)}
.phases a[aria-current]{border-color:var(--institution);background:var(--institution);color:var(--on)}
.phases b{font-weight:650}
ol.rows{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
ol.rows>li{display:grid;grid-template-columns:minmax(0,1fr) 12rem;gap:2px 24px;padding:14px 0;border-bottom:1px solid var(--line)}
ol.rows h3{margin:0;font-size:1.0625rem;line-height:1.35}
ol.rows p{margin:2px 0}
.figures{text-align:right}
.state{display:inline-flex;gap:6px;align-items:center;font-weight:550}
.state::before{content:"";width:9px;height:9px;border-radius:50%;background:var(--institution);flex:none}
.state.finished::before{background:var(--ok)}
.state.halted::before{background:var(--attention);border-radius:0}
.state.stopped::before{background:transparent;border:2px solid var(--secondary)}
progress{accent-color:var(--institution);width:100%;max-width:12rem;height:10px;vertical-align:middle}
.pages{display:flex;justify-content:space-between;gap:16px;margin:20px 0}
ol.path{list-style:none;display:flex;flex-wrap:wrap;margin:16px 0;padding:0;gap:8px 0}
ol.path li{position:relative;padding:0 28px 0 0;color:var(--secondary)}
ol.path li:not(:last-child)::after{content:"›";position:absolute;right:10px}
ol.path li.done{color:var(--ink)}
ol.path li.done::before{content:"✓ ";color:var(--ok)}
ol.path li[aria-current]{color:var(--institution);font-weight:700}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(220px,100%),1fr));gap:12px 24px;margin:16px 0;padding:0}
.facts dt{color:var(--secondary);font-size:.875rem}
.facts dd{margin:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:8px 0}
caption{text-align:left;color:var(--secondary);font-size:.875rem;padding:4px 0}
th,td{text-align:left;padding:8px 12px 8px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-size:.875rem}
td.n,th.n{text-align:right;white-space:nowrap;padding:8px 0 8px 12px}
tfoot td,tfoot th{font-weight:650;border-bottom:0}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(260px,100%),1fr));gap:16px;margin:8px 0;padding:0;list-style:none}
figure{margin:0}
figure img{width:100%;height:auto;border:1px solid var(--line);background:var(--wash)}
figcaption{font-size:.875rem;color:var(--secondary)}
.map{border:1px solid var(--line);background:var(--wash);width:100%;height:auto;max-height:70vh;display:block}
.map circle{fill:var(--institution);fill-opacity:.65;stroke:var(--paper);stroke-width:1}
.map a:hover circle,.map a:focus circle{fill:var(--ink);fill-opacity:1}
.map .dim{fill:var(--control);fill-opacity:.5}
.map .here{fill:var(--institution);fill-opacity:1}
.map text{font-size:12px;fill:var(--secondary)}
.map text.name{font-size:15px;font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--wash);stroke-width:4px}
form.idea{max-width:40rem;display:grid;gap:20px;margin:20px 0}
form.idea label,form.idea legend{font-weight:600;display:block;margin-bottom:4px}
form.idea .ask>p{margin:0 0 6px}
form.idea fieldset{border:1px solid var(--line);border-radius:4px;padding:12px 16px;margin:0;display:grid;gap:8px}
form.idea .choice{display:flex;gap:10px;align-items:center;font-weight:400;min-height:36px;margin:0}
form.idea .choice input{width:20px;min-height:20px;flex:none;accent-color:var(--institution)}
form.idea [aria-invalid]{border:2px solid var(--late)}
form.idea.code{border-top:1px solid var(--line);padding-top:20px;margin-top:32px;max-width:24rem}
form.idea.code h2{margin:0}
.trap{position:absolute;left:-9999px}
.error{color:var(--late);font-weight:600}
.problem{border:2px solid var(--late);border-radius:4px;padding:12px 16px;margin:16px 0;max-width:40rem}
.problem h2{margin:0}
.problem a{color:var(--late)}
.told{border:2px solid var(--ok);border-radius:4px;padding:12px 16px;font-weight:600}
.codeshown strong{font-size:1.5rem;letter-spacing:.04em;display:block}
ol.said{list-style:none;margin:0;padding:0;border-left:3px solid var(--line)}
ol.said li{padding:4px 0 12px 16px}
ol.said p{margin:2px 0}
footer{border-top:1px solid var(--line);background:var(--wash);padding:20px 0;font-size:.875rem}
code{font-size:.9em;overflow-wrap:anywhere}
@media (max-width:640px){form.ask{grid-template-columns:minmax(0,1fr)}.map text.name{font-size:24px}.map text{font-size:20px}h1{font-size:1.5rem}ol.rows>li{grid-template-columns:minmax(0,1fr)}.figures{text-align:left}}
@media print{nav,form.ask,.pages,.phases,.skip,.noprint{display:none!important}body{font-size:11pt;background:#fff;color:#000}a{color:inherit}main{padding:8px 0}ol.rows>li,tr,figure{break-inside:avoid}header.top{border-top-width:2px}@page{margin:16mm}}
`;
