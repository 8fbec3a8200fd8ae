/** Surroundings in which somebody may type the README's two commands. */
export interface Corner {
  name: string;
  /** Versions, as a registry resolves them. */
  node: string;
  npm: string;
  /** As somebody who is not root, where whoever runs this is. */
  asUser?: true;
  /** Nothing on PATH but Node and what every Linux has, and no history beside the files. */
  isBare?: true;
  /** A registry that is far away, and nothing kept from another time. */
  slowly?: true;
  /** What the person has set for npm. */
  settings?: Readonly<Record<string, string>>;
}

const SHIPPED = { '20': '10.8', '22': '10.9', '24': '11' };
/** The newest npm that each Node can run; what is newer refuses it. */
const NEWEST = { '20': '11', '22': '11', '24': '12' };

export const CORNERS: readonly Corner[] = [
  ...Object.entries(SHIPPED).map(([node, npm]) => ({ name: `Node ${node}, its npm`, node, npm })),
  ...Object.entries(NEWEST).map(([node, npm]) => ({ name: `Node ${node}, newest npm`, node, npm })),
  { name: 'oldest Node 20', node: '20.19.0', npm: '10.8' },
  { name: 'oldest Node 22', node: '22.12.0', npm: '10.9' },
  { name: 'no root', node: '20', npm: '10.8', asUser: true },
  { name: 'nothing but Node', node: '22', npm: '10.9', isBare: true },
  { name: 'slow registry', node: '24', npm: '11', slowly: true },
  {
    name: 'settings of one’s own',
    node: '20',
    npm: '10.8',
    settings: { omit: 'optional', engine_strict: 'true', package_lock: 'false' },
  },
];
