import { useEffect, useState } from 'preact/hooks';
import type { StudioStore } from '../store.ts';

/** Where a browser finds a picture that is stored: what asks for it says the token. */
export function useStored(store: StudioStore, place: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    void store.attempt(async () => {
      const found = await store.api.get<{ address: string }>('picture', { place });
      if (isWanted) setAddress(found.address);
    });
    return () => {
      isWanted = false;
    };
  }, [store, place]);
  return address;
}

/** A small copy; what it is called stands beside it. */
export function StoredImage({ store, place }: { store: StudioStore; place: string }) {
  const address = useStored(store, place);
  return <div class="studio-thumb">{address !== undefined && <img src={address} alt="" />}</div>;
}
