import { Component, type ComponentChildren } from 'preact';
import {
  blurAt,
  FARTHEST_CM,
  isSharpAt,
  NEAREST_CM,
  SHARPEST_CM,
  type CameraView,
} from '../../../machines/simulator/index.ts';
import { qrPath } from '../../screens/qr-path.ts';
import type { Session } from './session.ts';
import type { SimKey } from './words.ts';

/** Delay until the camera reads, in milliseconds: longer than the pauses while the phone is moved. */
const READING_MS = 250;

/** Width of the code on the portal's screen, in centimeters. */
const CODE_CM = 6;
/** Share of the picture's width that the code takes where it is sharpest. */
const CODE_SHARE = 0.53;
/** Width of the picture in hundredths of the screen's width, which CSS can blur by. */
const PICTURE_CQI = 109;

type Shapes = readonly (readonly [lightness: number, path: string])[];

/** The rear camera: a laptop that shows the portal, in centimeters around the code. */
const DESK: Shapes = [
  [76, 'M-99-99H99V99H-99z'],
  [48, 'M-99 10.6H99V99H-99z'],
  // The lid and its screen
  [14, 'M-12-9.4H12V11H-12z'],
  [60, 'M-11.3-8.6H11.3V9.6H-11.3z'],
  // The keyboard
  [66, 'M-12.6 10.7H12.6V17.8H-12.6z'],
  [28, 'M-11.2 11.5H11.2V15.3H-11.2z'],
  // The window, its bar, and lines of text
  [95, 'M-9.6-7.9H9.6V8.9H-9.6z'],
  [82, 'M-9.6-7.9H9.6v1.2H-9.6z'],
  [64, 'M-4.1-6.1h5.7v.4h-5.7zM-4.1-5.2h8.2v.2h-8.2zM-4.1 5.2h8.2v1h-8.2z'],
  [98, 'M-3.5-3.5h7v7h-7z'],
];

/** The front camera: a room, and the reader's outline. */
const ROOM: Shapes = [
  [78, 'M-99-99H99V99H-99z'],
  // A window, a picture and a shelf
  [94, 'M-44-38h14v42h-14zM-29-38h14v42h-14z'],
  [54, 'M17-30h16v19H17zM14 9h46v2H14zM17-3h3v12h-3zM23-4h4v13h-4z'],
  [12, 'M-22 90V24q0-10 17-10V2H5v12q17 0 17 10v66zM-8-2a8 11 0 0 1 16 0a8 11 0 0 1-16 0z'],
];
/** Distance from the portal to the reader, in centimeters. */
const READER_CM = FARTHEST_CM + 40;

interface ViewfinderProps {
  camera: CameraView;
  /** Text of the portal's QR code; `undefined` while the portal shows none. */
  payload: string | undefined;
  name: string;
  onScanned(isSharp: boolean): void;
}

/** The picture of the running camera, blurred by the distance; reads a code that stays in view. */
export class Viewfinder extends Component<ViewfinderProps> {
  #scene = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.#scan();
  }

  override componentDidUpdate(): void {
    this.#scan();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  #scan(): void {
    const { camera, payload, onScanned } = this.props;
    const { lens, distance, reads, done } = camera;
    const scene = [lens, distance, reads, done, payload].join(' ');
    if (scene === this.#scene) return;
    this.#scene = scene;
    clearTimeout(this.#timer);
    if (!reads || done || lens === 'front' || payload === undefined) return;
    this.#timer = setTimeout(() => onScanned(isSharpAt(distance)), READING_MS);
  }

  override render({ camera, payload, name }: ViewfinderProps) {
    return (
      <div class="sim-view" role="img" aria-label={name}>
        {camera.lens === 'front' ? frontPicture(camera) : payload !== undefined && rearPicture(camera, payload)}
      </div>
    );
  }
}

function frontPicture({ distance }: CameraView) {
  return <Picture width={(READER_CM - distance) / 1.2} blur={0.4} shapes={ROOM} />;
}

function rearPicture({ distance }: CameraView, payload: string) {
  const { path, size } = qrPath(payload);
  const share = (CODE_SHARE * SHARPEST_CM) / distance;
  return (
    <Picture width={CODE_CM / share} blur={(blurAt(distance) * share * PICTURE_CQI) / size} shapes={DESK}>
      <path d={path} stroke="#000" transform={`translate(${-CODE_CM / 2} ${-CODE_CM / 2}) scale(${CODE_CM / size})`} />
    </Picture>
  );
}

interface PictureProps {
  /** Centimeters from edge to edge. */
  width: number;
  blur: number;
  shapes: Shapes;
  children?: ComponentChildren;
}

function Picture({ width, blur, shapes, children }: PictureProps) {
  const height = (width * 4) / 3;
  return (
    <svg
      style={{ filter: `blur(${blur.toFixed(2)}cqi)` }}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
    >
      {shapes.map(([lightness, path]) => (
        <path d={path} fill={`hsl(40 8% ${lightness}%)`} />
      ))}
      {children}
    </svg>
  );
}

/** Step of the buttons, in centimeters. */
const STEP_CM = 5;

export function Distance({ session, camera, hasCode }: { session: Session; camera: CameraView; hasCode: boolean }) {
  const { t } = session.words;
  const { distance } = camera;
  const text = t('sim.camera.distance', { distance });
  const move = (to: number): unknown =>
    session.perform({ kind: 'move', distance: Math.min(FARTHEST_CM, Math.max(NEAREST_CM, to)) });
  return (
    <div class="sim-panel sim-distance" role="group" tabIndex={-1} aria-label={t('sim.camera.title')}>
      <label for="sim-distance">
        {t('sim.camera.label')}
        <output for="sim-distance">{text}</output>
      </label>
      <div class="sim-hand">
        <button type="button" class="button" data-action="nearer" onClick={() => move(distance - STEP_CM)}>
          {t('sim.camera.nearer')}
        </button>
        <input
          id="sim-distance"
          type="range"
          min={NEAREST_CM}
          max={FARTHEST_CM}
          step={1}
          value={distance}
          aria-valuetext={text}
          onInput={({ currentTarget }) => move(Number(currentTarget.value))}
        />
        <button type="button" class="button" data-action="farther" onClick={() => move(distance + STEP_CM)}>
          {t('sim.camera.farther')}
        </button>
      </div>
      <p data-sight={session.sight}>{t(sightOf(session, camera, hasCode))}</p>
    </div>
  );
}

/** Describes the visible picture. Whether the phone looks for codes is not visible. */
function sightOf({ sight }: Session, { lens, done }: CameraView, hasCode: boolean): SimKey {
  if (done) return 'sim.camera.done';
  if (lens === 'front') return 'sim.camera.front';
  if (!hasCode) return 'sim.camera.noCode';
  return sight === 'unread' ? 'sim.camera.unread' : 'sim.camera.looking';
}
