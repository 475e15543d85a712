type Rgb = readonly [number, number, number];

const usual = '#0b4a8f';

/** The institution's colour as it can be read: on white paper and on dark, at 4.5:1 or better. */
export const readableColours = (colour: string | null): { light: string; dark: string } => {
  const known = /^#[0-9a-f]{6}$/i.test(colour ?? '') ? String(colour) : usual;
  return { light: towards(rgbOf(known), black, white), dark: towards(rgbOf(known), white, night) };
};

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const night: Rgb = [0x1a, 0x22, 0x2b];

const rgbOf = (hex: string): Rgb => {
  const channel = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  return [channel(1), channel(3), channel(5)];
};

/** Goes towards an end, a twentieth each time, until it can be read on the paper. */
const towards = (colour: Rgb, end: Rgb, paper: Rgb): string => {
  const steps = Array.from({ length: 21 }, (_, step) => mixed(colour, end, step / 20));
  const [red, green, blue] = steps.find((each) => contrast(each, paper) >= 4.6) ?? end;
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};

const mixed = ([red, green, blue]: Rgb, [toRed, toGreen, toBlue]: Rgb, part: number): Rgb => [
  Math.round(red + (toRed - red) * part),
  Math.round(green + (toGreen - green) * part),
  Math.round(blue + (toBlue - blue) * part),
];

// Relative luminance and contrast as WCAG 2.2 defines them.
const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: Rgb, other: Rgb): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
