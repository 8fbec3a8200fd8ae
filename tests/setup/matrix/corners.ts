/** Surroundings where somebody may type the README's two commands. */
export interface Corner {
  name: string;
  /** Versions, as a registry resolves them. */
  node: string;
  npm: string;
  /** As somebody who is not root, where anyone who runs this is. */
  asUser?: true;
  /** Nothing on PATH but Node and what every Linux has, and no history next to the files. */
  isBare?: true;
}

/** The oldest Node that can start, with the npm that it comes with; another account; and a machine with nothing else. */
export const CORNERS: readonly Corner[] = [
  { name: 'Node 20, its npm', node: '20.19.0', npm: '10.8' },
  { name: 'no root', node: '20', npm: '10.8', asUser: true },
  { name: 'nothing but Node', node: '22', npm: '10.9', isBare: true },
  { name: 'newest', node: '24', npm: '12' },
];
