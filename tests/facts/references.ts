import type { ReferenceId } from './types.ts';

export interface ReferenceFact {
  id: ReferenceId;
  /** The number in its address; absent where it is no numbered article. */
  number?: string;
  /** Words by which its subject is known. */
  subject: { ja: readonly string[]; en: readonly string[] };
}

export const REFERENCES: readonly ReferenceFact[] = [
  {
    id: 'KB2260',
    number: '2260',
    subject: { ja: ['IB Key', '有効化', '操作'], en: ['activate', 'operate', 'IB Key'] },
  },
  {
    id: 'KB2277',
    number: '2277',
    subject: { ja: ['Android', 'インストール', '有効化'], en: ['Install', 'activate', 'Android'] },
  },
  {
    id: 'KB2278',
    number: '2278',
    subject: { ja: ['iOS', 'インストール', '有効化'], en: ['Install', 'activate', 'iOS'] },
  },
  { id: 'KB2748', number: '2748', subject: { ja: ['IB Key', '復旧'], en: ['Recover', 'IB Key'] } },
  {
    id: 'KB3073',
    number: '3073',
    subject: { ja: ['新しいスマートフォン', 'IB Key'], en: ['IB Key', 'new smartphone'] },
  },
  {
    id: 'KB3234',
    number: '3234',
    subject: { ja: ['IBKRモバイル', '通知', '届かない'], en: ['IBKR Mobile', 'notifications', 'arrive'] },
  },
  {
    id: 'KB3236',
    number: '3236',
    subject: { ja: ['IBKRモバイル', '通知', '有効'], en: ['Enable', 'notifications', 'IBKR Mobile'] },
  },
  {
    id: 'portal-guide',
    subject: { ja: ['クライアント・ポータル', 'ユーザーガイド'], en: ['Client Portal', 'user', 'guide'] },
  },
  { id: 'knowledge-base', subject: { ja: ['ナレッジベース'], en: ['Knowledge base'] } },
];
