import { patternOf, quoted, type ProseFile, type Style, type StyleIssue } from '../../content/index.ts';

/** Wordings that the language's style file replaces. Labels are not checked. */
export function otherChoices(files: readonly ProseFile[], { choices }: Style): StyleIssue[] {
  const others = choices.flatMap(({ write, not }) => not.map((each) => ({ write, pattern: patternOf(each) })));
  return files.flatMap(({ file, language, blocks }) =>
    blocks.flatMap(({ pieces }) =>
      pieces.flatMap(({ text, name, line, column }): StyleIssue[] =>
        others.flatMap(({ write, pattern }) => {
          const found = name ? null : pattern.exec(text);
          if (!found) return [];
          const problem = {
            code: 'style-choice',
            message: `\`${found[0]}\` is not the preferred wording: \`${quoted(text.trim())}\`.`,
            hint: `Write \`${write}\` (\`choices\` of content/style/${language}.yaml).`,
            file,
            line,
            column: column + found.index,
          };
          return [{ text, problem }];
        }),
      ),
    ),
  );
}
