/** Formats of a ticket. */
const FORMS = ['text', 'markdown', 'json'] as const;
export type TicketForm = (typeof FORMS)[number];

/** Languages of a ticket: the agent's, the caller's, or both. */
const LANGUAGES = ['agent', 'caller', 'both'] as const;

/** The agent's choice of format and languages. It is stored, because a desk always uses the same. */
export interface TicketChoice {
  form: TicketForm;
  languages: (typeof LANGUAGES)[number];
}

/** Reads a choice from untrusted data. Replaces invalid values with the defaults. */
export function ticketChoiceIn(data: unknown): TicketChoice {
  const { form, languages } = Object(data) as Record<string, unknown>;
  return {
    form: FORMS.find((each) => each === form) ?? 'text',
    languages: LANGUAGES.find((each) => each === languages) ?? 'agent',
  };
}
