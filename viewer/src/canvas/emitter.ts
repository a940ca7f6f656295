type Listener = (...values: unknown[]) => void;

/** What sigma and the small graph need of Node's `events`, in a twentieth of its size; the build puts it in its place. */
export interface EventEmitter {
  byName: Map<string, Listener[]> | undefined;
  on(name: string, listener: Listener): EventEmitter;
  emit(name: string, ...values: unknown[]): boolean;
}

/** A function and no class, since sigma calls it on objects of its own. */
export function EventEmitter(this: EventEmitter): void {
  this.byName = new Map();
}

function add(emitter: EventEmitter, name: string, listener: Listener): EventEmitter {
  emitter.byName ??= new Map();
  emitter.byName.set(name, [...(emitter.byName.get(name) ?? []), listener]);
  return emitter;
}

function remove(emitter: EventEmitter, name: string, listener: Listener): EventEmitter {
  emitter.byName?.set(
    name,
    (emitter.byName.get(name) ?? []).filter((one) => one !== listener),
  );
  return emitter;
}

Object.assign(EventEmitter.prototype, {
  on(this: EventEmitter, name: string, listener: Listener) {
    return add(this, name, listener);
  },
  addListener(this: EventEmitter, name: string, listener: Listener) {
    return add(this, name, listener);
  },
  once(this: EventEmitter, name: string, listener: Listener) {
    const once: Listener = (...values) => {
      remove(this, name, once);
      listener.apply(this, values);
    };
    return add(this, name, once);
  },
  off(this: EventEmitter, name: string, listener: Listener) {
    return remove(this, name, listener);
  },
  removeListener(this: EventEmitter, name: string, listener: Listener) {
    return remove(this, name, listener);
  },
  removeAllListeners(this: EventEmitter, name?: string) {
    if (name === undefined) this.byName = new Map();
    else this.byName?.delete(name);
    return this;
  },
  setMaxListeners(this: EventEmitter) {
    return this;
  },
  listenerCount(this: EventEmitter, name: string) {
    return this.byName?.get(name)?.length ?? 0;
  },
  emit(this: EventEmitter, name: string, ...values: unknown[]) {
    const called = this.byName?.get(name) ?? [];
    for (const listener of called) listener.apply(this, values);
    return called.length > 0;
  },
});
