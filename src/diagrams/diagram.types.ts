/** A text in a language. */
export interface Wording {
  language: string;
  text: string;
}

export type NodeKind = 'step' | 'optional' | 'ask' | 'do' | 'end' | 'call' | 'onward' | 'problem' | 'rest';

/** A step, a question, a problem or an end. */
export interface DiagramNode {
  id: string;
  kind: NodeKind;
  /** A step's printed number. */
  mark?: string | undefined;
  text: string;
}

export interface DiagramEdge {
  from: string;
  to: string;
  /** The answer that leads on, in each language, the diagram's own first; empty if there is no choice. */
  answers: readonly Wording[];
  /** The id of a step's way. */
  way?: string | undefined;
  /** The share of readers who get here. */
  share?: string | undefined;
  /** Not part of the path: a problem that can show here. */
  aside?: true | undefined;
}

/** A guide or a diagnosis as nodes and edges. */
export interface Diagram {
  /** Unique on a page: `guide-android-add-user-qr`. */
  id: string;
  language: string;
  title: string;
  direction: 'down' | 'across';
  nodes: readonly DiagramNode[];
  edges: readonly DiagramEdge[];
}
