/** How a ticket can be written. */
const FORMS = ['text', 'markdown', 'json'] as const;
export type TicketForm = (typeof FORMS)[number];

/** In whose language. */
const LANGUAGES = ['agent', 'caller', 'both'] as const;

/** How an agent has tickets written; it is kept, as desks always want the same. */
export interface TicketChoice {
  form: TicketForm;
  languages: (typeof LANGUAGES)[number];
}

/** The choice in some data that anybody may have written; what is none is as at first. */
export function ticketChoiceIn(data: unknown): TicketChoice {
  const { form, languages } = Object(data) as Record<string, unknown>;
  return {
    form: FORMS.find((each) => each === form) ?? 'text',
    languages: LANGUAGES.find((each) => each === languages) ?? 'agent',
  };
}
