// The gateway part: real servers of three SDKs behind Envoy with the compiled configuration, attacked.
import assert from "node:assert/strict";
import { behaviourCases } from "./behaviour-cases.mjs";
import { libraryCases } from "./library-cases.mjs";
import { localCases } from "./local-cases.mjs";
import { meshCases } from "./mesh-cases.mjs";
import { planted } from "./planted.mjs";
import { rows } from "./rows.mjs";
import { runRow } from "./run-rows.mjs";
import { startGateway, startIssuers, targetOf } from "./setting.mjs";
import { naive, startUpstream, upstreams } from "./upstreams.mjs";
import { validatedCases } from "./validated-cases.mjs";

/** @param {import("../tally.mjs").Tally} tally */
export async function runPart(tally) {
  const issuers = await startIssuers();
  const running = [];
  try {
    await validatedCases(tally);
    for (const [name, argv] of Object.entries(upstreams)) {
      const upstream = await startUpstream(argv());
      running.push(upstream);
      const gateway = await startGateway(issuers, upstream);
      running.push(gateway.envoy);
      await attack(tally, name, targetOf(issuers, gateway, upstream));
    }
    const believer = await startUpstream(naive());
    running.push(believer);
    await plant(tally, issuers, believer);
    await behaviourCases(tally, issuers);
    await meshCases(tally, issuers);
    await localCases(tally);
    await libraryCases(tally);
  } finally {
    for (const one of running.reverse()) await one.stop();
    issuers.stop();
  }
}

async function attack(tally, name, target) {
  for (const version of ["1.1", "2"]) {
    const mine = rows.filter(({ http = ["1.1", "2"] }) => http.includes(version));
    let requests = 0;
    await tally.check(`${mine.length} attacks on the ${name} SDK over HTTP/${version}`, async () => {
      const wrong = [];
      for (const row of mine) {
        const result = await runRow(row, version, target);
        requests += result.requests;
        wrong.push(...result.wrong.map((text) => `${row.id} ${row.title}: ${text}`));
      }
      assert.deepEqual(wrong, []);
    });
    console.log(`gateway  ${requests} requests to the ${name} SDK over HTTP/${version}`);
  }
}

/** Without its cure, each of these rows must find something. */
async function plant(tally, issuers, upstream) {
  for (const [cure, ids, change] of planted) {
    await tally.check(`without ${cure}, ${ids.join(" and ")} find it`, async () => {
      const changed = (text) => {
        const config = JSON.parse(text);
        change(config);
        assert.notEqual(JSON.stringify(config), text.trim(), "nothing was taken out");
        return JSON.stringify(config);
      };
      const gateway = await startGateway(issuers, upstream, { change: changed });
      try {
        const target = targetOf(issuers, gateway, upstream);
        for (const id of ids) {
          const row = rows.find((one) => one.id === id);
          const version = row.http?.[0] ?? "1.1";
          const { wrong } = await runRow(row, version, target);
          assert.notDeepEqual(wrong, [], `${id} stays green`);
        }
      } finally {
        await gateway.envoy.stop();
      }
    });
  }
}
