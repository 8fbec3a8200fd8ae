import { Component, createRef } from 'preact';
import type { CameraView } from '../../../machines/simulator/index.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';
import type { CameraPicture } from './camera/index.ts';

const loadReader = lazy(() => import('./camera/index.ts'));

/** The picture's size in pixels: enough for the largest code, and quick to draw. */
const WIDTH = 480;
const HEIGHT = 640;
/** How long a camera takes to make something of what it sees, in milliseconds: who moves the phone is not kept waiting. */
const MOMENT = 250;

interface ViewfinderProps {
  camera: CameraView;
  /** What the portal's QR code says; nothing while the portal shows none. */
  payload: string | undefined;
  /** What the picture is called. */
  name: string;
  /** Called with what a code in the picture says, or with nothing where none can be read. */
  onLooked(payload: string | undefined): void;
  /** The camera's own script could not be loaded, and that has not been said yet. */
  onFailed(): void;
}

/** What the running camera sees, pixel by pixel, and what can be read of these pixels. */
export class Viewfinder extends Component<ViewfinderProps> {
  readonly #canvas = createRef<HTMLCanvasElement>();
  #seen = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    void this.#look();
  }

  override componentDidUpdate(): void {
    void this.#look();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
    this.#seen = 'nothing';
  }

  async #look(): Promise<void> {
    const { camera, payload, onLooked, onFailed } = this.props;
    const { lens, distance, reads, done } = camera;
    const seen = [lens, distance, reads, done, payload].join(' ');
    if (seen === this.#seen) return;
    this.#seen = seen;
    clearTimeout(this.#timer);
    const eye = await loadCamera().catch((error: unknown) => void (isSaid(error) || onFailed()));
    const picture = this.#canvas.current?.getContext('2d');
    // Something else may be in view by now.
    if (!eye || !picture || this.#seen !== seen) return;
    if (payload === undefined && lens === 'rear') return picture.clearRect(0, 0, WIDTH, HEIGHT);
    const film = (angle: number): CameraPicture => {
      const frame = eye.drawFrame({ payload: payload ?? '', distance, lens, angle, width: WIDTH, height: HEIGHT });
      // Who wants nothing to move sees the first frame only.
      if (angle === 0 || !isStill()) picture.putImageData(new ImageData(frame.data, WIDTH, HEIGHT), 0, 0);
      return frame;
    };
    const look = (frame: CameraPicture, [next, ...later]: readonly number[]): void => {
      this.#timer = setTimeout(() => {
        const said = eye.decodeFrame(frame);
        if (said === undefined && next !== undefined) look(film(next), later);
        else onLooked(said);
      }, MOMENT);
    };
    const [first = 0, ...later] = eye.TREMOR;
    const frame = film(first);
    if (reads && !done && lens === 'rear' && payload !== undefined) look(frame, later);
  }

  override render({ name }: ViewfinderProps) {
    return <canvas ref={this.#canvas} class="sim-view" width={WIDTH} height={HEIGHT} role="img" aria-label={name} />;
  }
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Draws and reads pixels: loaded when a camera first runs. */
function loadCamera(): Promise<typeof import('./camera/index.ts')> {
  return later(loadReader);
}
