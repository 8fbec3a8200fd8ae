import './new.css';
import { Component } from 'preact';
import { writePlace } from '../place.ts';
import type { StudioStore } from '../store.ts';
import { NewForms } from './new-form.tsx';

interface Kind {
  id: string;
  told: string;
}

/** What can be made anew; or the form of one kind of it. */
export class New extends Component<{ store: StudioStore }, { kinds: readonly Kind[] }> {
  override state = { kinds: [] };

  override componentDidMount(): void {
    const { store } = this.props;
    void store.attempt(async () => {
      this.setState({ kinds: await store.api.get<readonly Kind[]>('new') });
    });
  }

  override render({ store }: { store: StudioStore }, { kinds }: { kinds: readonly Kind[] }) {
    const { t, place } = store;
    return (
      <div class="studio-page studio-new">
        <h2>{t('new.title')}</h2>
        <nav aria-label={t('new.kinds')}>
          <ul role="list" class="studio-kinds">
            {kinds.map(({ id, told }) => (
              <li key={id}>
                <a
                  href={writePlace({ view: 'new', of: id, part: undefined })}
                  aria-current={id === place.of ? 'true' : undefined}
                  data-kind={id}
                >
                  {told}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {kinds.some(({ id }) => id === place.of) && place.of !== undefined && (
          <NewForms key={place.of} store={store} kind={place.of} />
        )}
      </div>
    );
  }
}
