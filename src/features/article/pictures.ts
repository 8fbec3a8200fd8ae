import { getImage } from 'astro:assets';
import { pictures, type Picture } from 'virtual:shirube/pictures';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { readMark } from '../../content/index.ts';

type Size = Pick<Picture, 'width' | 'height'>;
type Mark = NonNullable<ReturnType<typeof readMark>>;

/** Displayed widths, the same as those of drawn screens. */
const PORTRAIT_REM = 12;
const LANDSCAPE_REM = 26;

/** Widths of image files in pixels: as displayed, at twice the resolution, and enlarged. */
const WIDTHS = { portrait: [192, 384, 768], landscape: [416, 832, 1600] } as const;

/** Diameter of the ring around a control, relative to the shorter side of the picture. */
const RING = 0.16;

/** A picture of a figure, with a ring or box around the control to tap. */
interface Screenshot {
  /** Whether it is shown above its caption, like a browser window. Others are shown next to it, like a phone. */
  isWide: boolean;
  viewBox: string;
  image: Record<'src' | 'srcset' | 'sizes', string> & Size;
  /** The box of the mark, in pixels of the picture. */
  box?: Record<'x' | 'y' | 'width' | 'height' | 'rx', number> | undefined;
}

/** The picture at a path below `content/pictures/`. @param mark the position of the control, as in the article */
export async function screenshotAt(place: string, mark: string | undefined): Promise<Screenshot> {
  const picture = assertDefined(pictures[place], `The picture \`${place}\``);
  const { width, height } = picture;
  const isWide = width >= height;
  const [least, ...more] = WIDTHS[isWide ? 'landscape' : 'portrait'];
  const shown = Math.min(2 * least, width);
  const widths = [...[least, ...more].filter((each) => each < width), shown];
  const { src, srcSet } = await getImage({ src: picture.image, format: 'webp', width: shown, widths });
  const sizes = isWide ? `min(${LANDSCAPE_REM}rem, 100vw)` : `${PORTRAIT_REM}rem`;
  const at = mark === undefined ? undefined : readMark(mark);
  return {
    isWide,
    viewBox: `0 0 ${width} ${height}`,
    image: { src, srcset: srcSet.attribute, sizes, width, height },
    box: at && boxOn(picture, at),
  };
}

/** A mark as given, or a ring around a point. */
function boxOn({ width, height }: Size, { left, top, size }: Mark): Screenshot['box'] {
  const ring = RING * Math.min(width, height);
  const shift = size ? 0 : ring / 2;
  return {
    x: round((left * width) / 100 - shift),
    y: round((top * height) / 100 - shift),
    width: round(size ? (size.width * width) / 100 : ring),
    height: round(size ? (size.height * height) / 100 : ring),
    rx: round(size ? 0.02 * width : ring / 2),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
