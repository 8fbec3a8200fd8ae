import Cause from './Cause.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Label from './Label.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Problem from './Problem.astro';
import Reference from './Reference.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Way from './Way.astro';
import WhenReading from './WhenReading.astro';

/** The components that articles use without an import, and those that replace links, pictures and headings of Markdown. */
export const articleComponents = {
  a: Link,
  img: Picture,
  Cause,
  Figure,
  Heading,
  Label,
  Note,
  Problem,
  Reference,
  Step,
  Steps,
  Way,
  WhenReading,
};
