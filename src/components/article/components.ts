import Cause from './Cause.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Label from './Label.astro';
import Note from './Note.astro';
import Problem from './Problem.astro';
import Reference from './Reference.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Way from './Way.astro';

/** What writers can use in an article without an import, and the headings that the site fits in. */
export const articleComponents = { Cause, Figure, Heading, Label, Note, Problem, Reference, Step, Steps, Way };
