import type { Desk } from './desk.ts';
import { Choice } from './lockstep.tsx';

/** Whether it really works, as the caller says: the last question of a script and of an interview. */
export function Verdict({ desk }: { desk: Desk }) {
  return (
    <>
      <Choice
        number={1}
        desk={desk}
        text={({ t }) => t('walk.yes')}
        onChoose={() => desk.act({ type: 'result.confirmed' })}
        data={{ 'data-action': 'finish' }}
      />
      <Choice
        number={2}
        desk={desk}
        text={({ t }) => t('walk.no')}
        onChoose={() => desk.act({ type: 'result.denied' })}
        data={{ 'data-action': 'deny' }}
      />
    </>
  );
}
