"""The cluster, the people and the reckoning; started by `run`, which see. Python, since Patroni brings it along."""

import collections
import email
import email.utils
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

FOLDER, BIN, DEMARCHE, ROOT, ROUNDS, *AS = sys.argv[1:]
ROUNDS = int(ROUNDS)
SLUG = "kazakhstan-2014"
LIMIT_S = 30  # writes are back within this


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


PORT = {
    name: free_port()
    for name in ["etcd", "peer", "haproxy", "pg-a", "pg-b", "rest-a", "rest-b", "web-1", "web-2"]
}
PROCESSES = {}


def say(text):
    print(f"[{time.monotonic() - BEGUN:6.1f} s] {text}", flush=True)


def start(name, *command, user=(), **more):
    log = open(f"{FOLDER}/{name}.log", "ab")
    PROCESSES[name] = subprocess.Popen(
        [*user, *command], stdout=log, stderr=log, cwd="/", start_new_session=True, **more
    )


def kill(name):
    process = PROCESSES.pop(name)
    process.kill()
    process.wait()


def answers(port, path, within=2):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=within)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except OSError:
        return None, b""


def wait_for(what, look, within=120):
    since = time.monotonic()
    while time.monotonic() - since < within:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"{what} did not come within {within} s; see {FOLDER}")


# ---- the cluster ------------------------------------------------------------------------------------------------


def start_etcd():
    client, peer = (f"http://127.0.0.1:{PORT[name]}" for name in ("etcd", "peer"))
    start(
        "etcd", "etcd", "--data-dir", f"{FOLDER}/pg/etcd", "--listen-client-urls", client,
        "--advertise-client-urls", client, "--listen-peer-urls", peer,
        "--initial-advertise-peer-urls", peer, "--initial-cluster", f"default={peer}", user=AS,
    )
    wait_for("etcd", lambda: answers(PORT["etcd"], "/health")[0] == 200)


def write_patroni(node):
    # JSON is YAML. retry_timeout: loop_wait + 2 * retry_timeout <= ttl, as Patroni demands.
    port = PORT[f"pg-{node}"]
    config = {
        "scope": "demarche",
        "name": node,
        "restapi": {"listen": f"127.0.0.1:{PORT[f'rest-{node}']}", "connect_address": f"127.0.0.1:{PORT[f'rest-{node}']}"},
        "etcd3": {"host": f"127.0.0.1:{PORT['etcd']}"},
        "bootstrap": {
            "dcs": {
                "ttl": 20, "loop_wait": 2, "retry_timeout": 5,
                "synchronous_mode": True, "failsafe_mode": True,
                "postgresql": {"use_pg_rewind": True, "parameters": {"max_connections": 120, "wal_log_hints": "on"}},
            },
            "initdb": [{"encoding": "UTF8"}, "data-checksums"],
            "pg_hba": ["host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust", "local all all trust"],
        },
        "postgresql": {
            "listen": f"127.0.0.1:{port}", "connect_address": f"127.0.0.1:{port}",
            "data_dir": f"{FOLDER}/pg/{node}", "bin_dir": BIN, "pgpass": f"{FOLDER}/pg/pgpass-{node}",
            "authentication": {
                "superuser": {"username": "postgres", "password": "x"},
                "replication": {"username": "replicator", "password": "x"},
                "rewind": {"username": "postgres", "password": "x"},
            },
            "parameters": {"unix_socket_directories": f"{FOLDER}/pg"},
        },
    }
    with open(f"{FOLDER}/patroni-{node}.yml", "w") as file:
        json.dump(config, file)


def start_patroni(node):
    start(f"patroni-{node}", "patroni", f"{FOLDER}/patroni-{node}.yml", user=AS)


def start_haproxy():
    servers = "\n".join(
        f"  server {node} 127.0.0.1:{PORT[f'pg-{node}']} check port {PORT[f'rest-{node}']}" for node in "ab"
    )
    with open(f"{FOLDER}/haproxy.cfg", "w") as file:
        file.write(
            f"""defaults
  mode tcp
  timeout connect 3s
  timeout client 30m
  timeout server 30m
  timeout check 2s
listen primary
  bind 127.0.0.1:{PORT['haproxy']}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
{servers}
"""
        )
    start("haproxy", "/usr/sbin/haproxy", "-db", "-f", f"{FOLDER}/haproxy.cfg")


def haproxy_leads_to_the_primary():
    command = [f"{BIN}/psql", "-h", "127.0.0.1", "-p", str(PORT["haproxy"]), "-U", "postgres", "-Atc"]
    return subprocess.run([*command, "SELECT pg_is_in_recovery()"], capture_output=True).stdout == b"f\n"


def primary():
    return next((node for node in "ab" if answers(PORT[f"rest-{node}"], "/primary")[0] == 200), None)


def synchronous():
    return next((node for node in "ab" if answers(PORT[f"rest-{node}"], "/synchronous")[0] == 200), None)


def children(pid):
    found = []
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat") as file:
                if file.read().rsplit(")", 1)[1].split()[1] == str(pid):
                    found.append(int(entry))
        except OSError:
            pass
    return found


def kill_node(node):
    """kill -9 for Patroni and every process of its PostgreSQL: the machine is gone."""
    pid_file = f"{FOLDER}/pg/{node}/postmaster.pid"
    with open(pid_file) as file:
        postmaster = int(file.readline())
    doomed = [postmaster, *children(postmaster)]
    kill(f"patroni-{node}")
    for pid in doomed:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    # A container without an init leaves a zombie behind, which PostgreSQL takes for a living server.
    time.sleep(0.2)
    os.remove(pid_file)


# ---- the site ---------------------------------------------------------------------------------------------------


def write_config():
    with open(f"{FOLDER}/demarche.toml", "w") as file:
        file.write(
            f"""public_url = "http://127.0.0.1:{PORT['web-1']}"
data_dir = "{FOLDER}/data"
[database]
url = "postgres://postgres@127.0.0.1:{PORT['haproxy']}/postgres"
[limits]
signatures_per_network = 0
form_seconds = 0
"""
        )


def demarche(*arguments):
    command = [DEMARCHE, *arguments, "--config", f"{FOLDER}/demarche.toml"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"demarche {' '.join(arguments)}: {done.stderr}")
    return done.stdout


def start_site():
    write_config()
    demarche("migrate")
    demarche("campaign", "import", f"{ROOT}/examples/{SLUG}")
    for web in ["web-1", "web-2"]:
        listen = dict(os.environ, DEMARCHE_LISTEN=f"127.0.0.1:{PORT[web]}")
        start(web, DEMARCHE, "serve", "--role", "web", "--config", f"{FOLDER}/demarche.toml", env=listen)
        wait_for(web, lambda: answers(PORT[web], "/readyz")[0] == 200)
    for worker in ["worker-1", "worker-2"]:
        start(worker, DEMARCHE, "serve", "--role", "worker", "--config", f"{FOLDER}/demarche.toml")


# ---- the people -------------------------------------------------------------------------------------------------


class People:
    """Eight people sign without end, at both web processes; one in a hundred confirms."""

    def __init__(self):
        self.lock = threading.Lock()
        self.over = False
        self.told = {}  # address -> when it was answered with 303
        self.answers = []  # (when, status; None for a broken connection)
        self.confirmed = 0
        self.threads = [threading.Thread(target=self.sign, args=(n,), daemon=True) for n in range(8)]
        self.threads.append(threading.Thread(target=self.confirm, daemon=True))
        for thread in self.threads:
            thread.start()

    def sign(self, person):
        n = 0
        while not self.over:
            n += 1
            address = f"s{n}.{person}@mail.example"
            form = {"name": "A Supporter", "email": address, "country": "CH", "consent": "on"}
            port = PORT[f"web-{1 + (n + person) % 2}"]
            status = post(port, f"/en/campaigns/{SLUG}/sign", form)
            with self.lock:
                self.answers.append((time.monotonic(), status))
                if status == 303:
                    self.told[address] = time.monotonic()
            time.sleep(0.1)

    def confirm(self):
        seen = set()
        while not self.over:
            for name, message in mails(seen):
                link = re.search(r"/confirm/\S+", text_of(message))
                if link and re.search(r"\bs\d+00\.", message["To"]):
                    while not self.over and post(PORT["web-1"], link.group(0), {}) != 200:
                        time.sleep(0.5)
                    self.confirmed += 1
            time.sleep(0.5)

    def stop(self):
        self.over = True
        for thread in self.threads:
            thread.join()

    def signed(self):
        with self.lock:
            return len(self.told)

    def since(self, moment):
        """From `moment`: the longest time without a 303, how many were refused, how many connections broke."""
        with self.lock:
            later = [(when, status) for when, status in self.answers if when >= moment]
        times = [moment, *sorted(when for when, status in later if status == 303)]
        pause = max((b - a for a, b in zip(times, times[1:])), default=0.0)
        count = collections.Counter(status for _, status in later)
        others = {status: n for status, n in count.items() if status not in (303, 503, None)}
        return pause, count[503], count[None], others


def post(port, path, form):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", path, urllib.parse.urlencode(form), kind)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    except (OSError, http.client.HTTPException):
        return None


def mails(seen):
    folder = f"{FOLDER}/data/mail/new"
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        if name not in seen:
            seen.add(name)
            with open(f"{folder}/{name}", "rb") as file:
                yield name, email.message_from_binary_file(file)


def text_of(message):
    part = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    return part.get_payload(decode=True).decode()


# ---- the faults -------------------------------------------------------------------------------------------------

TABLE = []


def observe(people, what, fault, repair):
    before = people.signed()
    wait_for("signatures before the fault", lambda: people.signed() > before + 100)
    moment = time.monotonic()
    say(what)
    note = fault() or ""
    signed = people.signed()
    wait_for("a signature after the fault", lambda: people.signed() > signed + 20, 180)
    wait_for("both web processes to be ready", lambda: all(answers(PORT[w], "/readyz")[0] == 200 for w in ("web-1", "web-2")))
    repair()
    wait_for("a synchronous standby", synchronous)
    pause, refused, broken, others = people.since(moment)
    TABLE.append((what, pause, refused, broken, others, note))
    say(f"   longest time without a signature {pause:.1f} s, {refused} refused with 503, {broken} connections broke {others or ''}")


def kill_primary():
    node = primary()
    kill_node(node)
    kill_primary.node = node
    return f"{node} -> {'ba'['ab'.index(node)]}"


def etcd_away():
    kill("etcd")
    # Longer than ttl, loop_wait and the retries together: without failsafe mode the primary would have stepped down.
    time.sleep(45)


def reckon(people):
    say("the people stop; waiting until every mail and letter has gone out (a lease lost in a fault comes back after ten minutes)")
    people.stop()

    def queued():
        status = json.loads(demarche("letters", "status", "--json"))
        counts = json.dumps(status)
        all_mails = [message for _, message in mails(set())]
        sent = collections.Counter(message["Message-ID"] for message in all_mails)
        to = {email.utils.parseaddr(message["To"])[1] for message in all_mails}
        missing = [address for address in people.told if address not in to]
        waiting = sum(int(n) for n in re.findall(r'"(?:waiting|queued|leased|deferred)": ?(\d+)', counts))
        return (sent, missing) if not missing and not waiting else None

    deadline = time.monotonic() + 780
    found = None
    while not found and time.monotonic() < deadline:
        found = queued()
        time.sleep(5)
    sent, missing = found or (collections.Counter(m["Message-ID"] for _, m in mails(set())), ["?"])
    twice = sum(n - 1 for n in sent.values())
    print()
    print(f"{'fault':44} {'pause':>8} {'503':>5} {'broken':>7}")
    for what, pause, refused, broken, others, note in TABLE:
        print(f"{what:44} {pause:6.1f} s {refused:5} {broken:7}  {note} {others or ''}")
    print()
    print(f"answered with 303      {len(people.told)}")
    print(f"of these not there     {len(missing)}")
    print(f"confirmed              {people.confirmed}")
    print(f"mails and letters      {len(sent)}")
    print(f"handed over twice      {twice}")
    slow = [what for what, pause, *_ in TABLE if pause > LIMIT_S]
    odd = [others for *_, others, _ in TABLE if others]
    good = not missing and not twice and not slow and not odd
    print("everything as promised" if good else f"NOT as promised: missing {missing[:5]}, slow {slow}, odd {odd}")
    return 0 if good else 1


def main():
    start_etcd()
    for node in "ab":
        write_patroni(node)
    start_patroni("a")
    wait_for("the first primary", lambda: primary() == "a")
    start_patroni("b")
    wait_for("a synchronous standby", lambda: synchronous() == "b")
    start_haproxy()
    # Until its first checks are done haproxy takes both for good.
    time.sleep(4)
    wait_for("haproxy", haproxy_leads_to_the_primary)
    start_site()
    say("two nodes, etcd, haproxy, two web and two worker processes")
    people = People()
    for _ in range(ROUNDS):
        observe(people, "kill -9 of the primary, Patroni and PostgreSQL", kill_primary, lambda: start_patroni(kill_primary.node))
        observe(people, "kill -9 of etcd, for 45 s", etcd_away, start_etcd)
    return reckon(people)


BEGUN = time.monotonic()
code = 1
try:
    code = main()
finally:
    for process in PROCESSES.values():
        process.terminate()
    time.sleep(3)
    for node in "ab":
        try:
            kill_node(node)
        except (OSError, KeyError, ValueError):
            pass
    for name in list(PROCESSES):
        kill(name)
    if code == 0 and "KEEP" not in os.environ:
        shutil.rmtree(FOLDER, ignore_errors=True)
    else:
        print(f"logs and data are in {FOLDER}")
sys.exit(code)
