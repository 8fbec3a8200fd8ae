import type { CaseOutcome, Disposition } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Choice, LineOf } from '../lockstep.tsx';
import { outcomeText } from '../called.ts';

/** The choices if the desk has no dispositions. */
const WAYS: readonly CaseOutcome[] = ['solved', 'escalated', 'left'];

/** Buttons that end the call, each with what to say. For all dispositions, or for those with one outcome. */
export function Ends({ store, of }: { store: ConsoleStore; of?: CaseOutcome }) {
  const { data, view } = store;
  const own = Object.entries(data.dispositions);
  const all: readonly (readonly [id: string | undefined, end: Disposition])[] =
    own.length > 0 ? own : WAYS.map((outcome) => [undefined, { outcome }] as const);
  return (
    <>
      {all
        // Number them before filtering, so that each keeps its digit in shorter lists.
        .map(([disposition, end], index) => ({ disposition, ...end, number: index + 1 }))
        .filter(({ outcome }) => of === undefined || outcome === of)
        .map(({ disposition, outcome, callback, number }) => (
          <Choice
            key={disposition ?? outcome}
            number={number}
            store={store}
            isOwn
            text={(words) => outcomeText({ outcome, disposition }, words)}
            onChoose={() => {
              const isAsked = callback && view?.fields.callback === undefined;
              if (isAsked) return store.set({ isClosing: true, callbackFor: disposition });
              store.act({ type: 'case.closed', outcome, ...(disposition === undefined ? {} : { disposition }) });
            }}
            data={{
              'data-outcome': outcome,
              ...(disposition === undefined ? {} : { 'data-disposition': disposition }),
            }}
          >
            <Told store={store} disposition={disposition} />
          </Choice>
        ))}
    </>
  );
}

/** What to say at the end, in the caller's language. */
export function Told({ store, disposition }: { store: ConsoleStore; disposition: string | undefined }) {
  const { caller, own } = store;
  const lines = disposition === undefined ? [] : (caller.dispositions[disposition]?.say ?? []);
  if (lines.length === 0) return null;
  return (
    <span class="agent-told" lang={caller === own ? undefined : caller.language}>
      {lines.map((line) => (
        <span>
          <LineOf line={line} />
        </span>
      ))}
    </span>
  );
}
