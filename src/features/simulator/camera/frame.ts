/** What the phone's camera is asked to see. The same frame always gives the same picture. */
export interface Frame {
  /** What the QR code on the portal says. */
  payload: string;
  /** From the lens to the code, in centimetres. */
  distance: number;
  lens: 'rear' | 'front';
  width: number;
  height: number;
  /** How far the phone is turned from upright, in degrees clockwise. */
  angle?: number;
}

/** Pixels as `ImageData` has them, four bytes each. A browser shows them by `new ImageData(data, width, height)`. */
export interface CameraPicture {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}
