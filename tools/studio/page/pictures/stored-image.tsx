import { useEffect, useState } from 'preact/hooks';
import type { StudioStore } from '../store.ts';

/** A picture as it is stored: what shows it, and what tells it from another of its name. */
interface StoredBytes {
  address: string;
  digest: string;
}

/**
 * Where a browser finds a picture that is stored: what asks for it says the token.
 *
 * @param turn counts how often it was replaced, and is asked for anew
 */
export function useStored(store: StudioStore, place: string, turn = 0): StoredBytes | undefined {
  const [picture, setPicture] = useState<StoredBytes>();
  useEffect(() => {
    let isWanted = true;
    void store.attempt(async () => {
      const found = await store.api.get<StoredBytes>('picture', { place });
      if (isWanted) setPicture(found);
    });
    return () => {
      isWanted = false;
    };
  }, [store, place, turn]);
  return picture;
}

/** A small copy; what it is called stands beside it. */
export function StoredImage({ store, place }: { store: StudioStore; place: string }) {
  const { address } = useStored(store, place) ?? {};
  return <div class="studio-thumb">{address !== undefined && <img src={address} alt="" />}</div>;
}
