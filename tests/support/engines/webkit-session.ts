import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../free-port.ts';

/** Space for a wide window and what its frame takes. */
const SCREEN = '1400x1100x24';

/** A WebKit with a screen of its own: nobody sees it, and nothing else has the focus there. */
export class WebKitSession {
  readonly #driver: WebDriver;
  /** The window that the driver is at. */
  #at = '';
  readonly #display: string;
  readonly #ended: (() => void)[];

  private constructor(driver: WebDriver, display: string, ended: (() => void)[]) {
    this.#driver = driver;
    this.#display = display;
    this.#ended = ended;
  }

  /** @param before what runs before the own scripts of each page */
  static async start(before = ''): Promise<WebKitSession> {
    const ended: (() => void)[] = [];
    // What a run that is broken off leaves behind would go on for ever.
    const end = (): void => ended.splice(0).forEach((each) => each());
    process.once('exit', end);
    ended.push(() => process.off('exit', end));
    const { display, screen } = await startScreen();
    ended.push(() => screen.kill());
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LANG: 'C.UTF-8' };
    const server = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
    ended.push(() => server.kill());
    const folder = mkdtempSync(join(tmpdir(), 'shirube-webkit-'));
    ended.push(() => rmSync(folder, { recursive: true, force: true }));
    const script = join(folder, 'before.js');
    writeFileSync(script, before);
    const capabilities = new Capabilities();
    capabilities.set('browserName', 'MiniBrowser');
    capabilities.set('webkitgtk:browserOptions', {
      binary: process.env['SHIRUBE_WEBKIT'] ?? '',
      args: ['--automation', '--full-screen', ...(before === '' ? [] : [`--user-script-at-start=${script}`])],
    });
    await listening(port);
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 120_000 });
    return new WebKitSession(driver, display, ended);
  }

  /** Whether it goes on: now and then a process of WebKit breaks down, and the session with it. */
  isThere = (): Promise<boolean> =>
    this.windows().then(
      () => true,
      () => false,
    );
  windows = (): Promise<string[]> => this.#driver.getAllWindowHandles();

  /** The driver, at a window. */
  async at(window: string): Promise<WebDriver> {
    if (this.#at !== window) await this.#driver.switchTo().window(window);
    this.#at = window;
    return this.#driver;
  }

  /** The window that is there from the start, or what has stayed in its place. */
  async first(): Promise<string> {
    const [window = ''] = await this.windows();
    return window;
  }

  /** Opens an empty window, and gives its name. */
  async open(): Promise<string> {
    const driver = await this.at(await this.first());
    await driver.switchTo().newWindow('window');
    this.focus();
    return (this.#at = await driver.getWindowHandle());
  }

  /** Closes a window; it may have gone automatically. The last one stays, and is emptied: with it the session would end. */
  async closeWindow(window: string): Promise<void> {
    const windows = await this.windows();
    if (!windows.includes(window)) return;
    if (windows.length === 1) return (await this.at(window)).get('about:blank');
    await (await this.at(window)).close();
    this.#at = '';
  }

  /** Gives the window that was opened last the keyboard: there is no window manager. */
  focus(): void {
    const { DISPLAY: _, ...env } = process.env;
    spawnSync('xdotool', ['search', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus', '--sync'], {
      env: { ...env, DISPLAY: this.#display },
      timeout: 10_000,
    });
  }

  async close(): Promise<void> {
    await this.#driver.quit().catch(() => undefined);
    for (const end of this.#ended.toReversed()) end();
  }
}

/** A screen in memory, by the first free number. */
async function startScreen(): Promise<{ display: string; screen: ChildProcess }> {
  const options = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, screen };
}

/** Waits until somebody answers at a port. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (isThere) return;
    await setTimeout(50);
  }
  throw new Error('WebKitWebDriver does not answer.');
}
