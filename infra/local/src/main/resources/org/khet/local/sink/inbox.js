"use strict";
// Lists what arrived, newest first, looks again every two seconds, and shows one message at a time.
const page = 100;
const form = document.getElementById("filter");
const list = document.getElementById("list");
const reading = document.getElementById("reading");
const time = new Intl.DateTimeFormat("th-TH", { dateStyle: "medium", timeStyle: "medium", timeZone: "Asia/Bangkok" });
let limit = page;
let shown = "";
let chosen = null;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function filter() {
  const fields = new FormData(form);
  return new URLSearchParams({ kind: fields.get("kind"), q: fields.get("q"), limit: limit + 1, summary: true });
}

function tag(message) {
  return element("span", { className: `tag ${message.kind}` }, message.kind === "sms" ? message.provider : "อีเมล");
}

function line(message) {
  const title = message.kind === "sms" ? message.text : message.subject || "(ไม่มีเรื่อง)";
  const row = element(
    "button",
    { type: "button", onclick: () => read(message.id) },
    element("b", {}, title),
    element("time", { dateTime: message.at }, time.format(new Date(message.at))),
    element("small", {}, tag(message), message.to),
  );
  row.dataset.id = message.id;
  row.setAttribute("aria-current", message.id === chosen);
  return element("li", {}, row);
}

function showList(messages) {
  const fingerprint = messages.map((message) => message.id).join();
  if (fingerprint === shown) return;
  shown = fingerprint;
  list.replaceChildren(...messages.slice(0, limit).map(line));
  document.getElementById("more").hidden = messages.length <= limit;
  const empty = document.getElementById("empty");
  empty.hidden = messages.length > 0;
  const filtered = form.elements.q.value !== "" || form.elements.kind.value !== "";
  empty.textContent = filtered ? "ไม่พบข้อความที่ตรงกับตัวกรอง" : "ยังไม่มีข้อความ เมื่อระบบส่งอีเมลหรือ SMS จะปรากฏที่นี่ทันที";
}

function body(message) {
  if (message.kind === "sms") return [element("pre", { className: "bubble" }, message.text)];
  const text = element("pre", {}, message.text ?? "");
  if (!message.html) return [text];
  // Without any permission: no script, no form, no way out of the frame.
  const frame = element("iframe", { title: "เนื้อหาอีเมล", srcdoc: message.html });
  frame.setAttribute("sandbox", "");
  if (!message.text) return [frame];
  const buttons = [["แบบจดหมาย", frame], ["ข้อความล้วน", text]].map(([label, part]) =>
    element("button", { type: "button", onclick: () => choose(part) }, label));
  const choose = (part) => {
    frame.hidden = part !== frame;
    text.hidden = part !== text;
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", part === [frame, text][i]));
  };
  choose(frame);
  return [element("div", { className: "views" }, ...buttons), frame, text];
}

async function read(id) {
  const response = await fetch(`/api/messages/${id}`);
  if (!response.ok) return;
  const message = await response.json();
  chosen = id;
  for (const row of list.querySelectorAll("button")) row.setAttribute("aria-current", row.dataset.id === id);
  const facts = [`ถึง ${message.to}`, time.format(new Date(message.at))];
  if (message.attachments) facts.push(`แนบ ${message.attachments.join(", ")}`);
  if (message.khetMessageId) facts.push(`เลขที่ข้อความ ${message.khetMessageId}`);
  reading.replaceChildren(
    element("h2", {}, message.kind === "sms" ? "ข้อความ SMS" : message.subject || "(ไม่มีเรื่อง)"),
    element("p", { className: "facts" }, tag(message), facts.join(" · ")),
    ...body(message),
  );
}

async function refresh() {
  try {
    const [messages, counts] = await Promise.all(
      [`/api/messages?${filter()}`, "/api/counts"].map((url) => fetch(url).then((response) => response.json())));
    showList(messages);
    for (const name of ["emails", "sms", "duplicates"]) {
      document.getElementById(name).textContent = counts[name].toLocaleString("th-TH");
    }
    document.getElementById("duplicates").classList.toggle("alarm", counts.duplicates > 0);
  } catch {
    // The sink is being restarted; the next look will tell.
  }
}

form.addEventListener("input", () => {
  limit = page;
  refresh();
});
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("more").addEventListener("click", () => {
  limit += page;
  refresh();
});
document.getElementById("clear").addEventListener("click", async () => {
  if (!confirm("ลบข้อความทั้งหมดในกล่องนี้?")) return;
  await fetch("/api/messages", { method: "DELETE" });
  reading.replaceChildren(element("p", { className: "hint" }, "เลือกข้อความทางซ้ายเพื่ออ่าน"));
  refresh();
});
refresh();
setInterval(refresh, 2000);
