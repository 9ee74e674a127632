# A place outside the server for backups: an sshd of our own on a loopback address, which serves one folder by sftp. Sourced, not run.
# shellcheck shell=bash disable=SC2034,SC2154

sftp_address=127.78.0.1
sftp_port=2299

start_sftp() {
    local folder=$work/sftp
    mkdir -p "$folder/store"
    [ -e "$folder/host" ] || {
        ssh-keygen -q -t ed25519 -N '' -C '' -f "$folder/host"
        ssh-keygen -q -t ed25519 -N '' -C backup -f "$folder/key"
        (umask 077 && cat "$folder/key.pub" >"$folder/authorized_keys")
        cat >"$folder/sshd_config" <<END
ListenAddress $sftp_address:$sftp_port
HostKey $folder/host
PidFile $folder/pid
AuthorizedKeysFile $folder/authorized_keys
AuthenticationMethods publickey
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
UseDNS no
MaxStartups 100:30:200
Subsystem sftp internal-sftp
ForceCommand internal-sftp
DisableForwarding yes
END
    }
    mkdir -p /run/sshd
    /usr/sbin/sshd -f "$folder/sshd_config" -E "$folder/log"
}

stop_sftp() {
    [ ! -s "$work/sftp/pid" ] || kill "$(cat "$work/sftp/pid")" 2>/dev/null || :
    rm -f "$work/sftp/pid"
}

# sftp_settings: the settings of backups that go there, encrypted.
sftp_settings() {
    cat <<END
  git-origin:backup:
    sftp: { host: $sftp_address, port: $sftp_port, user: $(id -un), path: $work/sftp/store, hostKey: "$(cut -d' ' -f1,2 "$work/sftp/host.pub")" }
    encrypt: true
END
}
