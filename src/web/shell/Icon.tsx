const shapes = {
  home: 'M3 8.5 10 3l7 5.5V17H3zM8 17v-5h4v5',
  list: 'M3 5h14M3 10h14M3 15h14',
  plan: 'M10 2.5v15M10 4h6l-2 2.5L16 9h-6M10 10H5l-1.5 2L5 14h5',
  money: 'M3 5.5h14v9H3zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4M5.5 10h.01M14.5 10h.01',
  idea: 'M7.5 14.5h5M8 17h4M10 3a5 5 0 0 1 3 9v2.5H7V12a5 5 0 0 1 3-9',
  people:
    'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M1.5 17c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 4a3 3 0 0 1 0 5.5M14.5 12.3c2.3.6 4 2.4 4 4.7',
  bring: 'M10 3v9M6.5 8.5 10 12l3.500-3.500M3 13v4h14v-4',
  report: 'M5 2.500h7l3.500 3.500v11.500H5zM11.500 2.500V6.500h4M7.500 10h5M7.500 13h5',
  mail: 'M3 5h14v10H3zM3 5.500l7 5.500 7-5.500',
  calendar: 'M3 5h14v12H3zM3 8.500h14M6.500 2.500V6M13.500 2.500V6',
  map: 'M3 5.500l5-2.500 4.500 2.500L17 3v11.500l-4.500 2.500L8 14.500 3 17zM8 3v11.500M12.500 5.500V17',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  seek: 'M9 3.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11M13.500 13.500 17 17',
  clock: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15M10 5.500V10l3 2',
  person:
    'M10 10a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M3.500 17.500c0-3.500 3-5.500 6.500-5.500s6.500 2 6.500 5.500',
  fold: 'M12.500 5 7.500 10l5 5M4 3.500v13',
  unfold: 'M7.500 5l5 5-5 5M4 3.500v13',
  file: 'M5 2.500h7l3.500 3.500v11.500H5z',
  place:
    'M10 17.500c-3.500-4-5.500-6.500-5.500-9a5.500 5.500 0 0 1 11 0c0 2.500-2 5-5.500 9M10 6.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
} as const;

/** A drawn sign beside a word; it never stands alone for its meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}

export type IconName = keyof typeof shapes;
