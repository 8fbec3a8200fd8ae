/** The panel: at the side, as high as what it shows and the window allow; on a phone, at its lower edge. */
export const STYLES = `
:host { all: initial; }
section {
  box-sizing: border-box;
  position: fixed;
  z-index: 2147483000;
  inset: auto 1rem 1rem auto;
  display: flex;
  flex-direction: column;
  width: min(26rem, calc(100vw - 2rem));
  max-height: calc(100vh - 2rem);
  max-height: calc(100dvh - 2rem);
  overflow: hidden;
  border: 1px solid #8a8577;
  border-radius: 0.5rem;
  background: Canvas;
  color: CanvasText;
  color-scheme: light dark;
  box-shadow: 0 1px 2px #161d2e14, 0 6px 18px #161d2e40;
}
button {
  align-self: end;
  flex: none;
  width: 2.75rem;
  height: 2.75rem;
  border: 0;
  background: none;
  color: inherit;
  font: 1.5rem/1 system-ui, sans-serif;
  cursor: pointer;
}
button:focus-visible { outline: 3px solid #1f4fd1; outline-offset: -3px; }
iframe { flex: 0 1 auto; width: 100%; height: 70vh; min-height: 0; border: 0; }
@media (max-width: 40rem) {
  section { inset: auto 0 0; width: auto; max-height: 92vh; max-height: 92dvh; border-radius: 0.5rem 0.5rem 0 0; }
}`;
