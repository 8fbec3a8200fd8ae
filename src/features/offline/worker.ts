import type { State } from '../../worker/fill.ts';

const ORDER: readonly ServiceWorkerState[] = ['parsed', 'installing', 'installed', 'activating', 'activated'];

/** Waits until a worker has come as far as that; `false` where the browser has given it up. */
export async function until(worker: ServiceWorker, state: ServiceWorkerState): Promise<boolean> {
  while (worker.state !== 'redundant' && ORDER.indexOf(worker.state) < ORDER.indexOf(state))
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  return worker.state !== 'redundant';
}

/** Tells a worker to fetch its version, the pages of a language first. Answers with how far it got. */
export function tell(worker: ServiceWorker, language: string): Promise<State> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<State>((resolve) => {
    port1.onmessage = ({ data }) => {
      resolve(data as State);
      port1.close();
    };
  });
  worker.postMessage({ fill: language }, [port2]);
  return answer;
}
