declare module 'qrcode' {
  const qrcode: {
    /** Draws a text as a QR code, as the words of an SVG document. */
    toString(text: string, options: { type: 'svg'; margin?: number }): Promise<string>;
  };
  export default qrcode;
}
