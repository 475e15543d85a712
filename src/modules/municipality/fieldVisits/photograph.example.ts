/** A picture of one grey point, as a browser makes it. */
export const camera: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

const exif = Buffer.from('Exif\0\0-36.5121,-72.2405 teléfono de Ana');

/** The same picture with what a camera adds. */
export const withExif: Uint8Array = Buffer.concat([
  camera.subarray(0, 2),
  Buffer.from([0xff, 0xe1, 0, exif.length + 2]),
  exif,
  camera.subarray(2),
]);
