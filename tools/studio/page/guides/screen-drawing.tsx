import '../../../../src/screens/styles/screens.css';
import { Screen } from '../../../../src/screens/Screen.tsx';
import type { ScreenPicture, Screens } from '../../protocol/protocol.types.ts';

interface ScreenDrawingProps {
  screens: Screens;
  picture: ScreenPicture;
  /** What is filled in and tapped there, in this order. */
  marked?: readonly (string | undefined)[];
  isSilent?: boolean;
}

/** The picture of a screen, with what is to be tapped marked as in a figure. */
export function ScreenDrawing({ screens, picture, marked = [], isSilent = false }: ScreenDrawingProps) {
  const controls = marked.filter((each) => each !== undefined);
  const marks = controls.map((control, index) => ({ control, turn: index + 1 }));
  return (
    <div
      class={`guide-screen guide-${picture.view.device}`}
      {...(isSilent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': picture.name })}
    >
      <Screen
        view={{ ...picture.view, marks, arrow: false }}
        words={(key) => screens.words[key] ?? key}
        payload={screens.payload}
      />
    </div>
  );
}
