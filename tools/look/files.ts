/** A picture of the gallery: what it shows, and how it was looked at. */
export interface Picture {
  room: string;
  number: number;
  state: string;
  language: string;
  /** Of the window, in CSS pixels. */
  width: number;
  theme: 'light' | 'dark';
}

/** How each state is looked at. */
export const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  [320, 390, 1280].map((width) => ({ width, theme })),
);

/** What a file system can take of a name, and a person can still read. */
const written = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}.,=-]+/gu, ' ')
    .trim()
    .slice(0, 90);

const stateFile = ({ room, number, state }: Pick<Picture, 'room' | 'number' | 'state'>): string =>
  `${written(room)}/${String(number).padStart(2, '0')} ${written(state)}`;

export const pictureFile = (picture: Picture): string =>
  `${stateFile(picture)}/${picture.language}-${picture.width}-${picture.theme}.png`;

export const unreachedFile = (picture: Omit<Picture, 'width' | 'theme'>): string =>
  `${stateFile(picture)}/${picture.language}.txt`;
