import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Refusal } from '../say.mjs';
import { readTar } from './tar.mjs';

export const MANIFEST = 'manifest.json';
export const FORMAT = 1;

/**
 * Reads a whole backup and compares every file with the manifest that stands at its end. `take(entry)` may keep the contents;
 * it has to read them. Gives the manifest; anything that differs is a refusal.
 */
export async function readArchive(path, take = drain) {
  const file = await open(path).catch(({ code }) => {
    throw new Refusal(`Không mở được ${path} (${code}).`, `${path} cannot be opened (${code}).`);
  });
  try {
    const found = {};
    let manifest = null;
    for await (const entry of readTar(file)) {
      if (!isPlain(entry.name)) throw new Error(`a name that leads elsewhere: ${entry.name}`);
      if (entry.name === MANIFEST) manifest = JSON.parse(await textOf(entry.chunks));
      else if (entry.kind === 'file') found[entry.name] = await hashed(entry, take);
      else await take(entry);
    }
    check(manifest, found);
    return manifest;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged(path, error.message);
  } finally {
    await file.close();
  }
}

function check(manifest, found) {
  if (manifest?.product !== 'hien-tai') throw new Error('no manifest');
  if (manifest.format !== FORMAT) throw new Error(`form ${manifest.format}`);
  const names = new Set([...Object.keys(manifest.files), ...Object.keys(found)]);
  for (const name of names) {
    const [wanted, is] = [manifest.files[name], found[name]];
    if (wanted?.size !== is?.size || wanted?.sha256 !== is?.sha256) throw new Error(`${name} differs`);
  }
}

async function hashed(entry, take) {
  const hash = createHash('sha256');
  async function* counted() {
    for await (const chunk of entry.chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  await take({ ...entry, chunks: counted() });
  return { size: entry.size, sha256: hash.digest('hex') };
}

async function drain({ chunks }) {
  for await (const _chunk of chunks);
}

async function textOf(chunks) {
  const all = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString('utf8');
}

const isPlain = (name) => !name.startsWith('/') && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

const damaged = (path, why) =>
  new Refusal(
    `Bản sao lưu ${path} bị hỏng hoặc không phải của Hiền Tài (${why}).`,
    `The backup ${path} is damaged or not one of Hiền Tài (${why}).`,
  );
