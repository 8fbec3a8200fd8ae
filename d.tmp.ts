import { readContent, readLibrary, publicFiles, publicHome, published } from './src/content/index.ts';
import { libraryProblems } from './src/build/check/report.ts';
const { texts, unread } = readContent(process.cwd());
for (let i = 0; i < 3; i++) {
const library = published(readLibrary(texts, unread, publicFiles(publicHome(process.cwd()))));
const a = process.cpuUsage().user;
const found = libraryProblems({...library});
console.log(found.length, (process.cpuUsage().user - a) / 1e6);
}
