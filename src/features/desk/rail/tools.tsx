import { writeCaseFiles } from '../../../../machines/console/index.ts';
import { download } from '../download.ts';
import { textOf } from '../import-cases.ts';
import { showKeys } from '../keys.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Action, AgentName } from '../parts.tsx';
import { allTickets } from '../tickets.ts';
import { useDesk } from '../use-desk.ts';

/** Tools for all calls: undo, keys, files and clearing. */
export function Tools() {
  const desk = useDesk();
  const { own, context, others, setup } = desk;
  const { t } = own;
  const isEmpty = context.cases.length + others.length === 0;
  return (
    <div class="agent-tools">
      <div class="agent-row">
        <Action name="undo" shortcut="u" onClick={() => desk.undo()}>
          {t('agent.key.undo')}
        </Action>
        <Action name="keys" shortcut="?" onClick={() => showKeys(desk)}>
          {t('agent.keys.title')}
        </Action>
      </div>
      <details class="agent-more">
        <summary>{t('agent.more')}</summary>
        <div class="agent-row">
          <Action name="export" disabled={isEmpty} onClick={() => void exportCalls(desk)}>
            {t('agent.key.export')}
          </Action>
          <Action name="export-tickets" disabled={isEmpty} onClick={() => void exportTickets(desk)}>
            {t('agent.exportTickets')}
          </Action>
          <label class="agent-button agent-file" for="agent-import">
            {t('agent.key.import')}
            <input
              id="agent-import"
              type="file"
              accept="application/json,.json"
              onChange={({ currentTarget }) => void importCalls(desk, currentTarget)}
            />
          </label>
          <Action name="remove" disabled={!desk.shown} onClick={() => desk.destroy('remove')}>
            {t(setup.armed === 'remove' ? 'agent.armed' : 'agent.key.remove')}
          </Action>
          <Action name="clear" disabled={isEmpty} onClick={() => desk.destroy('clear')}>
            {t(setup.armed === 'clear' ? 'agent.armed' : 'agent.key.clear')}
          </Action>
        </div>
        <p class="link-line">
          <a href={own.addresses.overview}>{t('agent.overview')}</a>
        </p>
        <AgentName id="agent-name" />
        <p class="agent-hint">{t('agent.keptHere')}</p>
      </details>
    </div>
  );
}

async function importCalls(desk: ConsoleStore, field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  const text = file && (await textOf(file));
  field.value = '';
  if (typeof text === 'string') await desk.takeIn(text);
  else if (text) desk.set({ message: text });
}

/** Downloads all calls as a file, or as several if one would be too large to import. */
async function exportCalls(desk: ConsoleStore): Promise<void> {
  const { data, setup } = desk;
  const files = writeCaseFiles(await desk.allCalls(), data.references, setup.agent || undefined);
  for (const [index, text] of files.entries())
    download(files.length === 1 ? 'shirube-cases.json' : `shirube-cases-${index + 1}.json`, text);
}

/** Downloads the tickets of all calls as one file. */
async function exportTickets(desk: ConsoleStore): Promise<void> {
  download('shirube-tickets.json', allTickets(desk, await desk.allCalls()));
}
