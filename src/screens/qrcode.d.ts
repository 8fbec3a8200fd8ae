declare module 'qrcode' {
  /** A square of modules. */
  interface Modules {
    readonly size: number;
    /** Whether a module is dark. */
    get(row: number, column: number): number;
  }
  export function create(
    text: string,
    options?: { errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' },
  ): {
    modules: Modules;
  };
}
