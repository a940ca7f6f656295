import type {IncomingMessage} from "node:http";
import {hosts, only, refusal} from "../../src/disk/server-guard";

function request(url: string, headers: Readonly<Record<string, string>>, method = "GET"): IncomingMessage {
  return {url, method, headers, rawHeaders: Object.entries(headers).flat()} as unknown as IncomingMessage;
}

const gate = {port: 80, token: "secret", readOnly: false};

describe("refusal", () => {
  it("lets the page's own requests through", () => {
    expect(refusal(request("/", {host: "localhost:80"}), gate)).toBeNull();
    expect(refusal(request("/api/graph", {host: "localhost:80", "x-hearsay-token": "secret"}), gate)).toBeNull();
  });

  it("looks at the shape first, then at where a request comes from, then at the token", () => {
    expect(refusal(request("/../x", {host: "evil"}), gate)?.code).toBe("PATH");
    expect(refusal(request("/api/graph", {host: "evil"}), gate)?.code).toBe("HOST");
    expect(refusal(request("/api/graph", {host: "localhost:80"}), gate)?.code).toBe("TOKEN");
  });
});

describe("only", () => {
  it("is null for a header that stands there twice", () => {
    const twice = {headers: {host: "a"}, rawHeaders: ["Host", "a", "host", "b"]} as unknown as IncomingMessage;
    expect(only(twice, "host")).toBeNull();
    expect(only(request("/", {host: "a"}), "host")).toBe("a");
  });
});

describe("hosts", () => {
  it("names the loopback interface and nothing else", () => {
    expect(hosts(80)).toEqual(["127.0.0.1:80", "localhost:80", "[::1]:80"]);
  });
});
