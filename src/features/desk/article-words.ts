import { assertDefined } from '../../../machines/assert-defined.ts';
import {
  plainText,
  shownText,
  symptomIds,
  symptomWords,
  textParts,
  type AgentWords,
  type Library,
  type PageContext,
} from '../../content/index.ts';

/** The script of the opening: what to say, and what to listen for. */
export function openingWords(context: PageContext, { opening }: AgentWords) {
  return Object.fromEntries(
    Object.entries(opening).map(([id, { say, listen }]) => [
      id,
      { say: say.map((text) => line(context, text)), listen: line(context, listen) },
    ]),
  );
}

/** The words of a guide: those of its article, and the agent's script for each step. */
export function guideWords(context: PageContext, id: string, agent: AgentWords) {
  const { plain } = context;
  const { matter, outline } = context.readyArticle(id);
  const requirements = matter.kind === 'guide' ? matter.requirements : [];
  const of = (component: string) => outline.uses.filter((use) => use.component === component);
  return {
    title: plain(matter.title),
    requirements: requirements.map(({ text }) => plain(text)),
    steps: Object.fromEntries(
      of('Step').map(({ id: step, title, text }) => {
        const ways = of('Way').filter((way) => way.step === step);
        const inWays = new Set(ways.flatMap((way) => way.text.split('\n')));
        const script = agent.scripts[id]?.[step];
        return [
          step,
          {
            title: plain(title),
            text: text
              .split('\n')
              .filter((each) => each !== '' && !inWays.has(each))
              .map(plain),
            ways: Object.fromEntries(ways.map((way) => [way.id, plain(way.text).replaceAll('\n', context.joiner)])),
            say: (script?.say ?? []).map((text) => line(context, text)),
            reply: script?.reply === undefined ? undefined : sent(context, script.reply),
            listen: line(context, script?.listen ?? ''),
          },
        ];
      }),
    ),
  };
}

/** The words of all problems in guides, from their articles. */
export function problemWords(library: Library, context: PageContext) {
  const { plain } = context;
  return Object.fromEntries(
    [...new Set([...library.guides.values()].flatMap(({ graph }) => Object.keys(graph.problems)))].map((id) => {
      const { matter, outline } = context.readyArticle(id);
      const causes = outline.uses.filter(({ component }) => component === 'Cause');
      return [
        id,
        {
          title: plain(matter.title),
          summary: plain(matter.summary),
          causes: causes.map(({ title, text }) => ({
            title: plain(title),
            text: plain(text).split('\n'),
          })),
        },
      ];
    }),
  );
}

/** The words of each symptom, with the agent's script and replies. */
export function symptomsWords(library: Library, context: PageContext, agent: AgentWords) {
  return Object.fromEntries(
    symptomIds(library).map((id) => {
      const { title, says, causes, steps } = symptomWords(library, context.language, id);
      const told = assertDefined(agent.diagnosis[id], `What agents say of the symptom \`${id}\``);
      return [
        id,
        {
          title: plainText(context, title),
          says: says === undefined ? undefined : shownText(context, says),
          causes: Object.fromEntries(
            Object.entries(causes).map(([cause, text]) => [
              cause,
              { text, reply: sent(context, told.causes[cause] ?? '') },
            ]),
          ),
          steps: Object.fromEntries(
            Object.entries(steps).map(([step, { title: name, why, outcomes, solved }]) => [
              step,
              {
                title: plainText(context, name),
                why: plainText(context, why),
                outcomes,
                solved,
                say: (told.steps[step]?.say ?? []).map((text) => line(context, text)),
                reply: sent(context, told.steps[step]?.reply ?? ''),
              },
            ]),
          ),
        },
      ];
    }),
  );
}

/** The label of each disposition, with what to say and the next action. */
export function dispositionWords(context: PageContext, { dispositions }: AgentWords) {
  return Object.fromEntries(
    Object.entries(dispositions).map(([id, { label, say, next }]) => [
      id,
      { label, say: say.map((text) => line(context, text)), next },
    ]),
  );
}

/** A spoken line, split into text and app labels. */
function line(context: PageContext, text: string) {
  return textParts(text).map((part) => {
    if (part.kind === 'text') return part.text;
    return { label: plainText(context, `{${part.id}}`) };
  });
}

/** A text for a written message: labels are quoted, references include their URLs. */
export function sent(context: PageContext, text: string) {
  return textParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return context.label(part.id).quoted;
      const { number, subject, address } = context.reference(part.id);
      return `${number ?? subject}${context.t('agent.ticket.aside', { text: address })}`;
    })
    .join('');
}
