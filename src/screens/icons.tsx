import type { Icon as Name } from '../../machines/simulator/index.ts';

/** Paths on a 24 × 24 grid, kept short: a page may have fifteen screens. */
const PATHS: Readonly<Record<Name, string>> = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M5 11.5v1M12 11.5v1M19 11.5v1',
  back: 'M14 5l-7 7 7 7',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-9 16-9 16 0',
  gear: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2 2M16.4 16.400l2 2M5.6 18.400l2-2M16.4 7.600l2-2',
  camera: 'M3 8h4l2-3h6l2 3h4v11H3zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8',
  app: 'M4 18l6-7 4 4 6-9',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18',
  store: 'M5 8h14l-1 12H6zM9 8c0-5 6-5 6 0',
  bell: 'M6 17V11c0-8 12-8 12 0v6l2 1H4zM10 21h4',
  face: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 9v2M15 9v2M9 15c2 2 4 2 6 0',
  finger: 'M6 11c0-8 12-8 12 0v3M9 20c-1-3-1-6-1-9 0-5 8-5 8 0 0 3 0 6-1 9M12 11v9',
  keypad: 'M6 6h.1M12 6h.1M18 6h.1M6 12h.1M12 12h.1M18 12h.1M6 18h.1M12 18h.1M18 18h.1',
  check: 'M5 12l5 5 9-10',
  warning: 'M12 4 2 20h20zM12 10v5M12 17.500h.1',
  flip: 'M4 10c2-6 12-7 15-1M20 4v5h-5M20 14c-2 6-12 7-15 1M4 20v-5h5',
  download: 'M12 4v10M8 10l4 4 4-4M5 19h14',
  wait: 'M7 4h10M7 20h10M8 4c0 6 8 10 8 16M16 4c0 6-8 10-8 16',
  phone: 'M7 3h10v18H7zM11 18h2',
  'no-camera': 'M3 8h4l2-3h6l2 3h4v11H3zM4 3l16 18',
  close: 'M6 6l12 12M18 6 6 18',
};

/** A decorative drawing. */
export function Icon({ name }: { name: Name }) {
  return (
    <svg class="s-i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
