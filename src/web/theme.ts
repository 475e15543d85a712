import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The institution's colour in ten steps; the ninth and tenth carry text at 4.5:1 or better. */
const institution: MantineColorsTuple = [
  '#eef4fb',
  '#d8e6f5',
  '#b3cdea',
  '#87afdc',
  '#5b90cd',
  '#3674be',
  '#1f60ae',
  '#14549d',
  '#0f4e96',
  '#0b4a8f',
];

/** The same for a party's leadership. */
const party: MantineColorsTuple = [
  '#fbeef2',
  '#f4d6df',
  '#e7b0c0',
  '#d6859d',
  '#c45d7c',
  '#b03f62',
  '#9f2a50',
  '#941f46',
  '#8f1a3f',
  '#8a1538',
];

const systemFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/** The accessible theme of the widgets: darkest shade for what is filled, text colour by contrast. */
export const theme = createTheme({
  colors: { institution, party },
  primaryColor: 'institution',
  primaryShade: { light: 9, dark: 4 },
  autoContrast: true,
  fontFamily: systemFont,
  lineHeights: { md: '1.45' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** The widgets' variables take the tokens of `look.css`, so that both have one look. */
export const widgetVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#495057', '--mantine-color-body': '#ffffff', '--mantine-color-text': '#16202b' },
  dark: { '--mantine-color-dimmed': '#b4bcc6', '--mantine-color-body': '#12181f', '--mantine-color-text': '#e6ebf0' },
});
