import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';

/** What cuts a text into words and knows how they are read. */
export type Tokenizer = Awaited<ReturnType<TokenizerBuilder['build']>>;

let known: Promise<Tokenizer> | undefined;

/** The dictionary takes a moment: it is read once, and only where a language needs readings. */
export function dictionary(): Promise<Tokenizer> {
  const entry = fileURLToPath(import.meta.resolve('@patdx/kuromoji'));
  const loader = new NodeDictionaryLoader({ dic_path: join(dirname(entry), '../dict') });
  return (known ??= new TokenizerBuilder({ loader }).build());
}
