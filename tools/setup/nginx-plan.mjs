// @ts-check
/** Decides, without touching the machine, with which nginx the tests serve the site. */
import { dirname, join } from 'node:path';

/**
 * @typedef {object} NginxMachine what the choice depends on
 * @property {string[]} places where an nginx may be, the best first
 * @property {boolean} hasApt whether there is an apt-get, as on Debian
 * @property {boolean} isChecked whether somebody relies on all tests being run, as CI does
 * @property {(path: string) => boolean} serves whether there is an nginx at the path that starts and speaks Brotli
 *
 * @typedef {{ action: 'use', path: string }
 *   | { action: 'fetch' }
 *   | { action: 'go-without', message: string }
 *   | { action: 'give-up', message: string }} NginxPlan
 */

/**
 * The next thing to do. The caller does it and asks again.
 *
 * @param {NginxMachine} machine
 * @param {boolean} isFetched whether it was tried to fetch one
 * @returns {NginxPlan}
 */
export function planNginx({ places, hasApt, isChecked, serves }, isFetched) {
  const path = places.find(serves);
  if (path !== undefined) return { action: 'use', path };
  if (hasApt && !isFetched) return { action: 'fetch' };
  const what = hasApt
    ? 'run "apt-get update" as root, connect to the network, and run it again'
    : 'set SHIRUBE_NGINX to an nginx beside whose modules there is ngx_http_brotli_static_module.so';
  return isChecked
    ? { action: 'give-up', message: `There is no nginx with Brotli for the tests of serving: ${what}.` }
    : {
        action: 'go-without',
        message: `The tests of serving are left out, for there is no nginx with Brotli: ${what}.`,
      };
}

/**
 * @param {string} nginx its path
 * @returns {string} where its module for Brotli is, as Debian lays it
 */
export function brotliModule(nginx) {
  return join(dirname(nginx), '..', 'lib', 'nginx', 'modules', 'ngx_http_brotli_static_module.so');
}
