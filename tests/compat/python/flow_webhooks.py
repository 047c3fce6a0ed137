"""Events that the emulator sends are verified and typed by the SDK's own helpers, whichever events they are."""

import http.server
import threading

from getstream.models import CallRequest, EventHook
from support import Flow, control


class Webhooks(Flow):
    def setUp(self):
        super().setUp()
        received = self.received = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                received.append((body, self.headers["X-Signature"]))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        hook = EventHook(hook_type="webhook", enabled=True, webhook_url=f"http://127.0.0.1:{server.server_port}/")
        self.client.update_app(event_hooks=[hook])
        self.addCleanup(self.client.update_app, event_hooks=[], enable_hook_payload_compression=False)

    def events(self):
        control("POST", "webhooks/settle")
        return [self.client.verify_and_parse_webhook(body, signature) for body, signature in self.received]

    def test_events_of_a_call(self):
        (ann,) = self.new_users()
        call = self.client.video.call("default", self.new_id())
        call.get_or_create(data=CallRequest(created_by_id=ann))
        self.join(call, ann, published_tracks=["audio"])
        call.start_recording("composite")
        call.start_transcription()
        call.start_hls_broadcasting()
        call.block_user(user_id=ann)
        call.delete()
        events = {event.type: event for event in self.events()}
        self.assertEqual(events["call.created"].call.cid, f"default:{call.id}")
        self.assertEqual(events["call.session_participant_joined"].participant.user.id, ann)
        self.assertTrue(events["call.recording_ready"].call_recording.url)
        wanted = {"user.updated", "call.session_started", "call.session_ended", "call.transcription_ready"}
        wanted |= {"call.hls_broadcasting_started", "call.blocked_user", "call.deleted"}
        self.assertLessEqual(wanted, set(events))

    def test_compressed_events(self):
        self.client.update_app(enable_hook_payload_compression=True)
        (ann,) = self.new_users()
        self.client.deactivate_user(ann)
        self.assertIn("user.deactivated", [event.type for event in self.events()])
        self.assertTrue(all(body[:2] == b"\x1f\x8b" for body, _ in self.received))
