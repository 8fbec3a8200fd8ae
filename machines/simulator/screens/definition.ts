import { z } from 'zod';
import { group, list, mark, named, text, wholeNumber, word } from '../../data/index.ts';
import { byName, id, label, once, when, type Where } from '../fields.ts';
import { ICONS, type Icon } from './screen.ts';

const fieldValue = text('bad-value', /^\$[a-z][a-z0-9-]*$/, 'the `$name` of a value of the actor');

const icon = word(ICONS);
const choice = z.union([
  label,
  group({ android: label, iphone: label }),
  list(z.union([label, group({ when, is: label })])),
]);
const control = { label: choice.optional(), icon: icon.optional(), idle: mark('not-true').optional() };
const tapped = group({ tap: id, ...control });
const row = z.union([z.literal('blank'), tapped], named('bad-row', 'Write `blank`, or `{ tap: …, label: … }`.'));
const lines = wholeNumber(0, 20);

/** A label by platform, or the first whose `when` holds. */
export type Choice = z.output<typeof choice>;

export interface ControlDefinition {
  tap?: string | undefined;
  enter?: string | undefined;
  label?: Choice | undefined;
  icon?: Icon | undefined;
  /** It has no effect. */
  idle?: true | undefined;
}

export type RowDefinition = 'blank' | ControlDefinition;

const ONE_PART = 'Write `bar`, `chart`, `space` or `arrow`, or one part with its content: `text: 2`.';

/** The parts of screens, including the dialog. */
const kinds = {
  bar: group({ title: choice.optional(), start: tapped.optional(), end: tapped.optional() }).optional(),
  rows: list(row).optional(),
  tabs: list(row).optional(),
  text: lines.optional(),
  field: group({ enter: id, ...control, value: fieldValue }).optional(),
  list: group({ enter: id, ...control, value: fieldValue }).optional(),
  button: group({ tap: id, ...control, quiet: mark('not-true').optional() }).optional(),
  buttons: list(tapped).optional(),
  result: group({ icon, lines }).optional(),
  locks: group({ tap: id, ...control, icons: list(icon) }).optional(),
  code: fieldValue.optional(),
  heading: choice.optional(),
  dialog: group({ icon, text: label.optional(), buttons: list(row) }).optional(),
};

export type Kinds = z.output<z.ZodObject<typeof kinds>>;

export type PartDefinition =
  | 'bar'
  | 'chart'
  | 'space'
  | 'arrow'
  | (Kinds & {
      when?: Where | undefined;
      /** Several parts with the same condition. */
      parts?: readonly PartDefinition[] | undefined;
    });

export type ScreenDefinition = readonly PartDefinition[];

const part: z.ZodType = z.union(
  [
    z.enum(['bar', 'chart', 'space', 'arrow']),
    group({ when: when.optional(), parts: list(z.lazy(() => part)).optional(), ...kinds }).superRefine(
      once('part-unknown', ONE_PART, ({ when: _when, ...given }) => Object.keys(given).length === 1),
    ),
  ],
  named('part-unknown', ONE_PART),
);

/** `content/simulator/screens.yaml` */
export const screensSchema = group({
  phone: byName(id, list(part)).default({}),
  portal: byName(id, list(part)).default({}),
});
