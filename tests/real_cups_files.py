"""The files of the private CUPS for tests: settings of bus, avahi and cupsd, and the printer's script."""

BUS_CONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>custom</type>
  <listen>unix:path={home}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
  </policy>
</busconfig>
"""

AVAHI_CONF = """[server]
allow-interfaces=lo
use-ipv6=no
[wide-area]
enable-wide-area=no
[publish]
publish-workstation=no
publish-hinfo=no
[rlimits]
"""

CUPS_FILES_CONF = """SystemGroup root
ServerRoot {home}/etc
ServerKeychain {home}/etc/ssl
CacheDir {home}/cache
StateDir {home}/state
RequestRoot {home}/spool
TempDir {home}/spool/tmp
AccessLog {home}/log/access_log
ErrorLog {home}/log/error_log
PageLog {home}/log/page_log
"""

# What Debian ships, as far as a job is concerned: files of ended jobs are kept for a day unless purged.
CUPSD_CONF = """LogLevel debug
Listen {home}/cups.sock
Listen 127.0.0.1:{port}
Browsing No
BrowseLocalProtocols none
WebInterface No
DefaultAuthType Basic
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Hold-Job Release-Job Cancel-Job Purge-Jobs>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer CUPS-Accept-Jobs CUPS-Reject-Jobs>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit Pause-Printer Resume-Printer Enable-Printer Disable-Printer>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

# Inside the virtual printer: it waits while `fault` names a reason, prints, and may end with `left` standing.
PRINT_SCRIPT = """#!/bin/sh
cd {home}/desk || exit 1
say() {{ echo "STATE: $1" >&2; }}
if [ -s standing ]; then say "-$(cat standing)"; rm standing; fi
shown=
while [ -s fault ]; do
    now=$(cat fault)
    if [ "$now" != "$shown" ]; then
        [ -z "$shown" ] || say "-$shown"
        say "+$now"
        shown=$now
    fi
    sleep 0.1
done
[ -z "$shown" ] || say "-$shown"
if [ -s left ]; then mv left standing; say "+$(cat standing)"; fi
cp "$1" "received/$(date +%s%N).pdf"
"""
