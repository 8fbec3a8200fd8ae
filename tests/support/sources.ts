import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the project: its path from the project's folder, with slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The files below `folders` whose names end in one of `endings`. */
export function sourceFiles(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map(sourceFile);
}

export function sourceFile(path: string): SourceFile {
  return { path: path.split(sep).join('/'), text: readFileSync(join(projectFolder, path), 'utf8') };
}
