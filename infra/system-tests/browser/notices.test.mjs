import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser } from "./lib/browser.mjs";
import { call, openCollection, registerSchool, unique } from "./lib/system.mjs";

const CODE = "collection-closed";
const PATH = `/messages/templates/${CODE}`;

test(
  "an administrator changes the words, the next message has them, and a person says when to be told",
  { timeout: 600_000 },
  () =>
    inBrowser("notices", async (visit) => {
      await visit.login("admin");
      await visit.go("/messages/events");
      await visit.id("event-collection-closed.v1").waitFor();
      await visit.look("events");

      await visit.go(PATH);
      const mark = unique("ปิดรอบแล้วนะ");
      const before = await visit.id("th-subject").inputValue();
      await visit.id("th-subject").fill(`${mark}: {{noSuchThing}}`);
      await visit.page
        .locator("[data-testid=th-subject][aria-invalid=true]")
        .waitFor();
      assert.ok(
        await visit.id("save-template").isDisabled(),
        "what names an unknown variable is not saved",
      );
      await visit.look("refused");

      await visit.id("th-subject").fill(`${mark}: {{titleTh}}`);
      await visit.page.waitForFunction(
        (words) =>
          document
            .querySelector("[data-testid=preview-subject]")
            ?.textContent.includes(words),
        mark,
      );
      await visit.look("preview");
      await visit.id("save-template").click();
      // What is saved is not saved again: the button rests.
      await visit.page
        .locator("[data-testid=save-template][disabled]")
        .waitFor();
      try {
        await newWordsAreTold(visit, mark);
        await visit.go(PATH);
        await visit.page.getByRole("combobox", { name: "เทียบกับรุ่น" }).click();
        await visit.page
          .locator(".ant-select-dropdown:visible")
          .getByText("ที่มากับระบบ")
          .click();
        await visit.id("compare").getByText(mark).waitFor();
        await visit.look("compared");
      } finally {
        await visit.go(PATH);
        await visit.id("restore-1").click();
        await visit.id("confirm").click();
        await visit.page.waitForFunction(
          (words) =>
            document.querySelector("[data-testid=th-subject]")?.value === words,
          before,
        );
      }
      await ownWishes(visit);
      await visit.logout();
    }),
);

/** The office's data officer hears of a collection that closes. */
async function newWordsAreTold(visit, mark) {
  const id = await openCollection(unique("ปิดแล้วแจ้ง"), await registerSchool());
  await call(
    "office-data-officer",
    "POST",
    `/api/collection/collections/${id}/close`,
  );
  const told = async () =>
    (
      await call(
        "office-data-officer",
        "GET",
        "/api/notifications/messages?limit=200",
      )
    ).items.some((message) => message.subject.startsWith(mark));
  for (let tries = 0; !(await told()); tries++) {
    assert.ok(tries < 60, "the message has the new words");
    await visit.page.waitForTimeout(500);
  }
  await visit.go("/messages");
  await visit.page.getByText(mark).first().waitFor();
  await visit.look("told");
}

async function ownWishes(visit) {
  await visit.id("account").click();
  await visit.id("my-notices").click();
  const digest = visit.id("digest");
  await digest.waitFor();
  await visit.look("my-notices");
  const on = (await digest.getAttribute("aria-checked")) === "true";
  if (!on) await digest.click();
  await visit.page.getByText("นักเรียนซ้ำซ้อน").click();
  await visit.id("save-wishes").click();
  await visit.page.getByText("บันทึกแล้ว").first().waitFor();
  await visit.page.reload();
  await digest.waitFor();
  assert.equal(await digest.getAttribute("aria-checked"), "true");
  assert.equal(await visit.page.getByLabel("นักเรียนซ้ำซ้อน").isChecked(), on);
  // Left as it was found, so that the journey can be made again.
  if (!on) await digest.click();
  await visit.page.getByText("นักเรียนซ้ำซ้อน").click();
  await visit.id("save-wishes").click();
  await visit.page.getByText("บันทึกแล้ว").first().waitFor();
}
