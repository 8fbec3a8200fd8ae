import { writeCaseFiles } from '../../../../machines/console/index.ts';
import { AgentName } from '../agent-name.tsx';
import { COMMANDS, isCalled } from '../commands.ts';
import { download } from '../download.ts';
import { textOf } from '../import-cases.ts';
import { openKeys } from '../keys-dialog.ts';
import type { ConsoleStore } from '../console-store.ts';
import { allTickets } from '../tickets.ts';

/** Tools for all cases: undo, keys, trainings, files and clearing. */
export function Tools({ store }: { store: ConsoleStore }) {
  const { own, context, others, setup, training } = store;
  const { t } = own;
  const isEmpty = context.cases.length + others.length === 0;
  const read = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? [];
    const text = file && (await textOf(file));
    field.value = '';
    if (typeof text === 'string') await store.takeIn(text);
    else if (text) store.set({ message: text });
  };
  return (
    <div class="agent-tools">
      <div class="agent-row">
        <button
          type="button"
          class="agent-button"
          data-action="undo"
          aria-keyshortcuts="u"
          disabled={training.state !== undefined}
          onClick={() => store.undo()}
        >
          {t('agent.key.undo')}
        </button>
        <button type="button" class="agent-button" data-action="keys" onClick={() => openKeys(store, COMMANDS)}>
          {t('agent.keys.title')} <kbd aria-hidden="true">?</kbd>
        </button>
        <button
          type="button"
          class="agent-button"
          data-action={training.state ? 'end-training' : 'train'}
          aria-keyshortcuts={training.state || !isCalled(store) ? 'g' : undefined}
          onClick={() => void (training.state ? training.end() : training.begin())}
        >
          {t(training.state ? 'agent.training.end' : 'agent.key.train')}
        </button>
      </div>
      <details class="agent-more">
        <summary>{t('agent.more')}</summary>
        <div class="agent-row">
          <button
            type="button"
            class="agent-button"
            data-action="export"
            disabled={isEmpty}
            onClick={() => void exportCalls(store)}
          >
            {t('agent.key.export')}
          </button>
          <button
            type="button"
            class="agent-button"
            data-action="export-tickets"
            disabled={isEmpty}
            onClick={() => void exportTickets(store)}
          >
            {t('agent.exportTickets')}
          </button>
          <label class="agent-button agent-file" for="agent-import">
            {t('agent.key.import')}
            <input
              id="agent-import"
              type="file"
              accept="application/json,.json"
              onChange={({ currentTarget }) => void read(currentTarget)}
            />
          </label>
          <button
            type="button"
            class="agent-button"
            data-action="remove"
            disabled={!store.shown || training.state !== undefined}
            onClick={() => store.destroy('remove')}
          >
            {t(setup.armed === 'remove' ? 'agent.armed' : 'agent.key.remove')}
          </button>
          <button
            type="button"
            class="agent-button"
            data-action="clear"
            disabled={isEmpty}
            onClick={() => store.destroy('clear')}
          >
            {t(setup.armed === 'clear' ? 'agent.armed' : 'agent.key.clear')}
          </button>
        </div>
        <p class="link-line">
          <a href={own.addresses.overview}>{t('agent.overview')}</a>
        </p>
        <AgentName store={store} id="agent-name" />
        <p class="agent-hint">{t('agent.keptHere')}</p>
      </details>
    </div>
  );
}

/** Downloads all calls as a file, or as several if one would be too large to import. */
async function exportCalls(store: ConsoleStore): Promise<void> {
  const { data, setup } = store;
  const files = writeCaseFiles(await store.allCalls(), data.references, setup.agent || undefined);
  for (const [index, text] of files.entries())
    download(files.length === 1 ? 'shirube-cases.json' : `shirube-cases-${index + 1}.json`, text);
}

/** Downloads the tickets of all calls as one file. */
async function exportTickets(store: ConsoleStore): Promise<void> {
  download('shirube-tickets.json', allTickets(store, await store.allCalls()));
}
