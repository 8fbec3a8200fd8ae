/** A text in a language. */
export interface Wording {
  language: string;
  text: string;
}

export type NodeKind = 'step' | 'optional' | 'ask' | 'do' | 'end' | 'call' | 'onward' | 'problem' | 'rest';

/** Something that is done, asked, or come to. */
export interface DiagramNode {
  id: string;
  kind: NodeKind;
  /** What stands before its words: a step's printed number. */
  mark?: string | undefined;
  text: string;
}

/** What leads from one to the next: nothing, or an answer in each language, the diagram's own first. */
export interface DiagramEdge {
  from: string;
  to: string;
  answers: readonly Wording[];
  /** Its id, where it is one of a step's ways. */
  way?: string | undefined;
  /** How many readers in a hundred go this way. */
  share?: string | undefined;
  /** Off the path: a problem that can show here. */
  aside?: true | undefined;
}

/** A guide, or a diagnosis, as nodes and edges with their words; how it is drawn is another question. */
export interface Diagram {
  /** Unique on a page: `guide-android-add-user-qr`. */
  id: string;
  language: string;
  title: string;
  direction: 'down' | 'across';
  nodes: readonly DiagramNode[];
  edges: readonly DiagramEdge[];
}
