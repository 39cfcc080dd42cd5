"""The case page once more, as one writes it with Flask and Jinja over the same SQLite file: the yardstick of `scripts/bench --server`.

It asks the same rows (session, log of the case, sealed values) and opens the sealed values with the same key. What the law
makes of a case (every day of the period, allowed and refused steps with their sentences) it is handed ready-made, so it
does less than the program it stands beside. Names of people and offices are read once at the start.
"""

import datetime
import hashlib
import hmac
import json
import os
import sqlite3
import threading
import time

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from flask import Flask, abort, render_template, request

DATA = os.environ["BENCH_DATA"]
# The server's day is set for the demo town; its sessions are of that day. Days are China's.
HERE_TODAY = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=8)).date()
SHIFT = (datetime.date.fromisoformat(os.environ["BENCH_TODAY"]) - HERE_TODAY).days * 86_400_000
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KINDS = {"naturalPerson": "自然人"}
WEEKDAYS = "一二三四五六日"
LABELS = {
    "applicantName": "申请人姓名或者名称", "identityKind": "证件类型", "identityNumber": "证件号码", "contactPhone": "联系电话",
    "address": "通信地址", "informationTitle": "所需信息的名称", "description": "所需信息的内容描述", "supplyForm": "获取信息的方式",
}
CHANNELS = {
    "counter": "当面提交", "signedPost": "邮寄（挂号、特快专递）", "ordinaryPost": "平常信函", "email": "电子邮件", "online": "网上申请",
}
DISPOSITIONS = {
    "supplied": "予以公开，提供政府信息", "alreadyPublic": "已主动公开，告知获取方式和途径", "partlySupplied": "部分公开（区分处理）",
    "notExisting": "政府信息不存在",
}
STEPS = ["办公室负责人初审", "分管领导审核", "主要领导签发"]
QUOTED = [
    "searchRecord", "extensionReason", "opinion", "deliveryProof", "deliveryAddressee", "confirmationRecord", "assignmentNote",
]

app = Flask(__name__)
local = threading.local()
with open(os.environ["BENCH_FACTS"], encoding="utf-8") as file:
    READY = json.load(file)


def database():
    if not hasattr(local, "connection"):
        local.connection = sqlite3.connect(f"file:{DATA}/gongkai.sqlite?mode=ro", uri=True, cached_statements=64)
    return local.connection


def keys():
    """Data keys by number, and the key of equality marks."""
    found = {}
    with open(f"{DATA}.key", encoding="utf-8") as lines:
        name = None
        for line in lines:
            if line.startswith("  "):
                found.setdefault(name, []).extend(SIGNS.index(sign) for sign in "".join(line.split()[:-1]))
            elif not line.startswith("#"):
                name = tuple(line.split()[:2])
    def whole(values):
        number = 0
        for value in values:
            number = number << 5 | value
        return (number >> (len(values) * 5 - 256)).to_bytes(32, "big")
    data = {int(name[1]): AESGCM(whole(values)) for name, values in found.items() if name[0] == "data"}
    return data, whole(found[("equality", "1")])


DATA_KEYS, EQUALITY = keys()
PEOPLE = dict(database().execute("SELECT id, name FROM person"))
OFFICES = dict(database().execute("SELECT id, name FROM office"))
ORGANS = dict(database().execute("SELECT organ, name FROM organ"))


def chinese(iso):
    year, month, day = iso.split("-")
    return f"{year}年{int(month)}月{int(day)}日"


def with_weekday(iso):
    weekday = time.strptime(iso, "%Y-%m-%d").tm_wday
    return f"{chinese(iso)}（周{WEEKDAYS[weekday]}）"


def signed_in():
    token = request.cookies.get("gongkai", "")
    key = hashlib.sha256(token.encode()).hexdigest()
    row = database().execute(
        "SELECT session.person, session.organ, session.started, session.touched, person.name, credential.set_at FROM session "
        "JOIN person ON person.id = session.person JOIN credential ON credential.account = session.account "
        "WHERE session.id = ? AND person.left_on IS NULL", (key,)).fetchone()
    now = time.time() * 1000 + SHIFT
    if row is None or now > row[3] + 1_800_000 or now > row[2] + 43_200_000:
        abort(403)
    roles = {role for (role,) in database().execute("SELECT role FROM role_grant WHERE person = ?", (row[0],))}
    if not roles & {"officer", "officeHead", "deputyLeader", "leader", "mailRoom"}:
        abort(403)
    return key, row[1], row[4]


def form_token(session_key):
    fields = b"".join(len(part).to_bytes(8, "big") + part for part in (
        b"gongkai.equality/1", b"form/session", session_key.encode()))
    return hmac.new(EQUALITY, fields, hashlib.sha256).hexdigest()


def opened(references):
    """The sealed values behind these references, each compared with the digest in the log."""
    ids = [reference["sealed"] for reference in references]
    marks = ",".join("?" * len(ids))
    texts = {}
    for identifier, key, box in database().execute(f"SELECT id, key_id, box FROM sealed WHERE id IN ({marks})", ids):
        texts[identifier] = DATA_KEYS[key].decrypt(box[:12], box[12:], b"gongkai.sealed/1 " + identifier.encode())
    for reference in references:
        if hashlib.sha256(texts[reference["sealed"]]).hexdigest() != reference["digest"]:
            abort(500)
    return {identifier: text[32:].decode() for identifier, text in texts.items()}


def masked(field, text, is_person):
    if field in ("applicantName", "deliveryAddressee"):
        return text[0] + "*" * (len(text) - 1) if is_person else text
    if field == "identityNumber":
        return text[:2] + "*" * (len(text) - 5) + text[-3:] if is_person else text
    if field == "contactPhone":
        return text[:3] + "*" * (len(text) - 7) + text[-4:]
    if field == "address":
        return text[: text.index("镇") + 1] + "***"
    return text


def words(kind, payload):
    match kind:
        case "request.registered":
            return f"登记申请：{CHANNELS[payload['channel']]}，编号 {payload['number']}"
        case "request.receiptConfirmed":
            return "与申请人以电话确认收到申请"
        case "request.assigned":
            return f"分办给{OFFICES[payload['office']]}，{chinese(payload['until'])}前提出意见"
        case "request.searched":
            return "检索政府信息"
        case "request.extended":
            return f"延长答复期限 {payload['workingDays']} 个工作日，经{PEOPLE[payload['consentedBy']]}同意"
        case "request.drafted":
            return f"拟写答复：{DISPOSITIONS[payload['disposition']]}"
        case "request.submitted":
            return "送审"
        case "request.passed":
            return f"审核通过（{PEOPLE[payload['signer']]}）"
        case "request.issued":
            return f"编号印发，文号 {payload['number']}"
        case "request.delivered":
            return "送达申请人（邮寄送达（邮政企业））"
        case "request.closed":
            return "办结归档"
    abort(500)


def by(actor):
    return PEOPLE.get(actor.removeprefix("person/"), "申请人")


def letters(kinds):
    """What can be made of a case, by what is on record."""
    found = [("acknowledgement", "登记回执")]
    if "request.receiptConfirmed" in kinds or "request.assigned" in kinds:
        found.append(("period", "答复期限计算说明"))
    if "request.extended" in kinds:
        found.append(("extension", "延期答复告知书"))
    if "request.submitted" in kinds:
        found.append(("review", "审核签批单"))
    if "request.drafted" in kinds:
        found.append(("reply", "答复告知书"))
    if "request.issued" in kinds:
        found.append(("receipt", "送达回证"))
    return found


@app.get("/office/requests/<identifier>")
def case(identifier):
    session_key, organ, name = signed_in()
    rows = database().execute(
        "SELECT organ, kind, recorded, payload, hash FROM log WHERE stream = ? ORDER BY recorded, organ, seq",
        (f"request/{identifier}",)).fetchall()
    accesses = database().execute(
        "SELECT payload FROM log WHERE stream = ?", (f"request-access/{identifier}",)).fetchall()
    if not rows or rows[0][0] != organ:
        abort(404)
    disputes = [dispute for (dispute,) in database().execute(
        "SELECT dispute FROM dispute_event WHERE organ = ? AND number = 1 AND content LIKE ?",
        (organ, f'%"request":"{identifier}"%'))]
    events = [(kind, json.loads(payload)) for _, kind, _, payload, _ in rows]
    texts = opened([reference for _, payload in events for reference in payload.get("details", {}).values()])
    first = events[0][1]
    is_person = first["applicant"] == "naturalPerson"
    ready = READY[identifier]
    facts = [("申请人类型", ready["applicant"])]
    timeline, draft, review, issued = [], None, [], None
    for kind, payload in events:
        details = {field: masked(field, texts[reference["sealed"]], is_person)
                   for field, reference in payload.get("details", {}).items()}
        if kind == "request.registered":
            application = details
            facts += [(label, details[field]) for field, label in LABELS.items() if field in details]
            facts += [("提出方式", CHANNELS[payload["channel"]]), ("到达日期", with_weekday(payload["day"]))]
        elif kind == "request.assigned":
            facts += [("收到申请之日", ready["received"]),
                      ("承办科室", f"{OFFICES[payload['office']]}，{chinese(payload['until'])}前提出意见")]
        elif kind == "request.drafted":
            draft = (payload, details["draftText"].split("\n"), payload["day"])
        elif kind == "request.passed":
            review.append(PEOPLE[payload["signer"]])
        elif kind == "request.issued":
            issued = payload["number"]
            facts.append(("答复文号", f"{issued}（{chinese(payload['day'])}）"))
        what, who = words(kind, payload), by(payload["by"])
        timeline.append((payload["day"], with_weekday(payload["day"]), what, "" if who in what else who,
                         [details[field] for field in QUOTED if field in details],
                         [("extension", "延期答复告知书")] if kind == "request.extended" else []))
    return render_template(
        "case.html", id=identifier, organ=ORGANS[organ], name=name, token=form_token(session_key), number=first["number"],
        subject=application["informationTitle"], facts=facts, timeline=timeline, draft=draft, review=review, steps=STEPS,
        letters=letters({kind for kind, _ in events}), ready=ready, accesses=accesses, disputes=disputes, dispositions=DISPOSITIONS, people=PEOPLE, chinese=chinese)
