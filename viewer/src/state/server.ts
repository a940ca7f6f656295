import type {PageData} from "../../../src/export/page";
import type {Decision} from "../../../src/model/decision";
import {checkPageData, PageDataError} from "../data/decode";
import {type DecisionBackend, StaleLog} from "./curation";

/** What the server hands out: the data, the state of its log, and whether it takes decisions. */
interface Answer {
  readonly state: string;
  readonly readOnly: boolean;
  readonly data: PageData;
}

/** The page's line to the `hearsay view` that sent it. */
export interface ServerFeed {
  readonly data: PageData;
  readonly backend: DecisionBackend;
  /** Calls back with fresh data whenever the graph was built again. */
  watch(listener: (data: PageData) => void): void;
}

/** Takes the secret of this run out of the address, so that no copied link holds it. */
export function takeToken(location: Location, history: History): string | null {
  const found = /(?:^#|&)token=([\w-]+)&?/.exec(location.hash);
  if (!found) return null;
  const rest = location.hash.replace(/token=[\w-]+&?/, "").replace(/[#&]$/, "");
  history.replaceState(null, "", rest || location.pathname);
  return found[1];
}

/**
 * Fetches the data from the server that sent this page.
 * @throws PageDataError `LOCKED` without the secret, `DAMAGED` if the answer is none
 */
export async function connect(token: string | null): Promise<ServerFeed> {
  if (token === null) throw new PageDataError("LOCKED");
  const headers = {"X-Hearsay-Token": token};
  let state = "";
  let sending: Promise<unknown> = Promise.resolve();
  const take = async (response: Response): Promise<Answer> => {
    if (response.status === 403) throw new PageDataError("LOCKED");
    if (!response.ok) throw new PageDataError("DAMAGED");
    const answer = (await response.json()) as Answer;
    checkPageData(answer.data);
    state = answer.state;
    return answer;
  };
  const fetchGraph = async (): Promise<Answer> => take(await fetch("/api/graph", {headers}));
  const send = async (decisions: readonly Decision[]): Promise<PageData> => {
    const response = await fetch("/api/decisions", {
      method: "POST",
      headers: {...headers, "Content-Type": "application/json", "If-Match": `"${state}"`},
      body: JSON.stringify({decisions}),
    });
    if (response.status === 409) throw new StaleLog((await fetchGraph()).data);
    return (await take(response)).data;
  };
  const {data, readOnly} = await fetchGraph();
  return {
    data,
    backend: {
      saves: true,
      readOnly,
      append: (decisions) => {
        const sent = send(decisions);
        sending = sent.catch(() => undefined);
        return sent;
      },
    },
    watch: (listener) => {
      void listen(headers, async (next) => {
        // The news of one's own change may come before the answer to it.
        await sending;
        if (next !== state) listener((await fetchGraph()).data);
      });
    },
  };
}

/** Reads the stream of events; an `EventSource` could not send the token. Ends with the connection. */
async function listen(headers: Record<string, string>, onState: (state: string) => Promise<void>): Promise<void> {
  try {
    const response = await fetch("/api/events", {headers});
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      const events = (rest + chunk.value).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data) await onState((JSON.parse(data) as {state: string}).state);
      }
    }
  } catch {
    // The server has ended or the page is closing: there is nothing more to hear.
  }
}
